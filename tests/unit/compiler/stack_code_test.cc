// compiler/stack_code.h against dis and against the rules of CPython's stack code.
#include "compiler/stack_code.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/python_code.h"

using namespace pynterp;
using namespace pynterp::compiler;
using namespace pynterp::test;

namespace {

const char kLoops[] =
    "def f(a, b):\n"
    "  for x in a:\n"
    "    if x < b: continue\n"
    "    while x: x = g(x)\n"
    "  try:\n"
    "    return a\n"
    "  except E:\n"
    "    return b\n";

// A jump and a constant that need EXTENDED_ARG.
std::string LongSource() {
  std::string source = "def f(a):\n  while a:\n";
  for (int i = 0; i < 300; ++i) source += "    a = g(a, 'k" + std::to_string(i) + "')\n";
  return source + "  return a\n";
}

// The units of instructions with one opcode.
std::vector<uint32_t> UnitsOf(const StackCode& in, int opcode) {
  std::vector<uint32_t> units;
  for (uint32_t u = 0; u < in.count; ++u) {
    if (in.at[u].starts && in.at[u].opcode == opcode) units.push_back(u);
  }
  return units;
}

}  // namespace

TEST_CASE("instructions are those dis decodes") {
  for (const std::string& source : {std::string(kLoops), LongSource()}) {
    Owned module = Compile(source.c_str());
    PyCodeObject* co = Find(AsCode(module), "f");
    StackCode in;
    REQUIRE(in.Read(co, false));
    Owned names = Execute(
        "import dis\n"
        "rows = [(i.offset // 2, i.opcode, i.arg or 0, i.start_offset // 2) for i in dis.get_instructions(co)\n"
        "        if i.opname != 'EXTENDED_ARG']\n",
        "co", reinterpret_cast<PyObject*>(co));
    REQUIRE(names);
    PyObject* rows = PyDict_GetItemString(names.get(), "rows");
    Py_ssize_t starts = 0;
    for (uint32_t u = 0; u < in.count; ++u) starts += in.at[u].starts;
    CHECK(starts == PyList_GET_SIZE(rows));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(rows); ++i) {
      unsigned unit, arg, first;
      int opcode;
      REQUIRE(PyArg_ParseTuple(PyList_GET_ITEM(rows, i), "IiII", &unit, &opcode, &arg, &first));
      CAPTURE(unit);
      REQUIRE(in.at[unit].starts);
      CHECK(in.at[unit].opcode == opcode);
      CHECK(in.at[unit].oparg == arg);
      CHECK(in.at[unit].first == first);
    }
  }
}

TEST_CASE("EXTENDED_ARG is a prefix, and a leader that falls on it leads the instruction") {
  Owned module = Compile(LongSource().c_str());
  StackCode in;
  REQUIRE(in.Read(Find(AsCode(module), "f"), false));
  int prefixed = 0;
  for (uint32_t u = 0; u < in.count; ++u) {
    if (!in.at[u].starts || in.at[u].first == u) continue;
    ++prefixed;
    CHECK(in.at[u].oparg > 255);
    CHECK(!in.at[in.at[u].first].starts);
    if (in.leader[in.at[u].first]) {
      CHECK(in.leader[u]);
      CHECK(in.depth[in.at[u].first] == in.depth[u]);
    }
  }
  CHECK(prefixed > 40);  // the constants past 255, and the jumps
  const uint32_t back = UnitsOf(in, JUMP_BACKWARD).at(0);
  CHECK(in.at[back].oparg > 255);
  CHECK(in.leader[in.JumpTarget(back)]);
}

TEST_CASE("blocks begin at the start, at jump targets, behind jumps and at handlers") {
  Owned module = Compile(kLoops);
  PyCodeObject* co = Find(AsCode(module), "f");
  StackCode in;
  REQUIRE(in.Read(co, false));
  CHECK(in.leader[0]);
  int targets = 0;
  for (uint32_t u = 0; u < in.count; ++u) {
    if (!in.at[u].starts) continue;
    const uint32_t target = in.JumpTarget(u);
    if (target == StackCode::kNone) continue;
    ++targets;
    CHECK(in.leader[target]);
  }
  CHECK(targets >= 5);
  for (uint32_t u : UnitsOf(in, JUMP_BACKWARD)) CHECK(in.leader[in.at[u].next]);
  for (uint32_t u : UnitsOf(in, RESUME)) CHECK(in.leader[u]);
  REQUIRE(!in.handlers.empty());
  for (const Handler& h : in.handlers) {
    CHECK(in.leader[h.start]);
    CHECK(in.leader[h.target]);
  }
  // ... and nowhere else: no instruction in the middle of an expression.
  for (uint32_t u : UnitsOf(in, COMPARE_OP)) CHECK(!in.leader[u]);
}

TEST_CASE("in the traced form every instruction is a block") {
  Owned module = Compile(kLoops);
  StackCode in;
  REQUIRE(in.Read(Find(AsCode(module), "f"), true));
  for (uint32_t u = 0; u < in.count; ++u) {
    if (in.at[u].starts) CHECK(in.leader[u]);
  }
}

TEST_CASE("an exhausted loop goes past END_FOR with the iterator still there") {
  Owned module = Compile(kLoops);
  StackCode in;
  REQUIRE(in.Read(Find(AsCode(module), "f"), false));
  const uint32_t loop = UnitsOf(in, FOR_ITER).at(0);
  const uint32_t exit = in.JumpTarget(loop);
  CHECK(in.at[loop].next + in.at[loop].oparg + 1 == exit);
  CHECK(in.at[exit - 1].opcode == END_FOR);
  CHECK(in.at[exit].opcode == POP_ITER);
  CHECK(in.depth[loop] == 1);
  CHECK(in.depth[exit] == 1);
}

TEST_CASE("depths at joins and handlers") {
  Owned module = Compile("def f(g, a, b):\n  x = g(a, b if a else 2)\n  return x.y.z + x.v\n");
  StackCode in;
  REQUIRE(in.Read(Find(AsCode(module), "f"), false));
  CHECK(in.depth[0] == 0);
  int deepest = 0;
  for (uint32_t u = 0; u < in.count; ++u) {
    if (in.leader[u] && in.depth[u] > deepest) deepest = in.depth[u];
  }
  CHECK(deepest == 4);  // callable, self, a and the value of the conditional

  Owned loops = Compile(kLoops);
  StackCode with_handler;
  REQUIRE(with_handler.Read(Find(AsCode(loops), "f"), false));
  for (const Handler& h : with_handler.handlers) {
    CHECK(with_handler.depth[h.target] == static_cast<int>(h.depth + h.lasti + 1));
  }
}

TEST_CASE("code that cannot be reached has no depth") {
  Owned module = Compile(kLoops);
  StackCode in;
  REQUIRE(in.Read(Find(AsCode(module), "f"), false));
  in.depth.clear();
  Owned dead = Execute(
      "def f(a): return a\n"
      "import opcode\n"
      "code = f.__code__\n"
      "tail = bytes([opcode.opmap['LOAD_FAST'], 0, opcode.opmap['RETURN_VALUE'], 0])\n"
      "code = code.replace(co_code=code.co_code + tail)\n");
  REQUIRE(dead);
  StackCode with_tail;
  auto* co = reinterpret_cast<PyCodeObject*>(PyDict_GetItemString(dead.get(), "code"));
  REQUIRE(with_tail.Read(co, false));
  CHECK(with_tail.depth[with_tail.count - 2] == -1);
  CHECK(with_tail.depth[0] == 0);
}

TEST_CASE("a stack that underflows is refused") {
  Owned names = Execute(
      "def f(a): return a\n"
      "import opcode\n"
      "bad = bytes([opcode.opmap['RESUME'], 0, opcode.opmap['POP_TOP'], 0, opcode.opmap['RETURN_VALUE'], 0])\n"
      "code = f.__code__.replace(co_code=bad)\n");
  REQUIRE(names);
  StackCode in;
  CHECK(!in.Read(reinterpret_cast<PyCodeObject*>(PyDict_GetItemString(names.get(), "code")), false));
  CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
  PyErr_Clear();
}
