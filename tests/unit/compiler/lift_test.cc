// compiler/lift.h: what becomes of pushes, stores, comparisons and joins.
#include "compiler/lift.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>

#include "tests/unit/lifted.h"

using namespace pynterp;
using namespace pynterp::bytecode;
using namespace pynterp::test;

namespace {
// Lift reads this once, at its first use.
[[maybe_unused]] const int kVerify = setenv("PYNTERP_VERIFY", "1", 1);

bool IsTemp(Lifted& f, uint16_t reg) { return reg >= f->nlocals && reg < f->nregs; }
}  // namespace

TEST_CASE("locals and constants are operands, not instructions") {
  Lifted f("def f(a, b):\n  return g(a, b, 'k', None)\n");
  CHECK(f.Count(Op::Move) == 0);
  CHECK(f.Count(Op::LoadK) == 0);
  CHECK(f.Text(Op::Call).ends_with("[t0, -, a, b, 'k', None]"));
}

TEST_CASE("a result is stored where it is kept") {
  Lifted f("def f(a, b):\n  c = a + b\n  d = g(c)\n  e = c.x\n  c = [d, e]\n  return c\n");
  CHECK(f.At(Op::Add).a == f.Local("c"));
  CHECK(f.At(Op::Call).a == f.Local("d"));
  CHECK(f.At(Op::LoadAttr).a == f.Local("e"));
  CHECK(f.At(Op::BuildList).a == f.Local("c"));
  CHECK(f.Count(Op::Move) == 0);
}

TEST_CASE("a loop stores its item where it is kept") {
  Lifted f("def f(a):\n  for x in a: g(x)\n");
  CHECK(f.At(Op::ForIter).a == f.Local("x"));
  CHECK(IsTemp(f, f.At(Op::ForIter).b));
}

TEST_CASE("unpacking stores where the values are kept") {
  Lifted f("def f(x):\n  a, b = x\n  return a, b\n");
  CHECK(f.Text(Op::Unpack).ends_with("[a, b]"));
  CHECK(f.Count(Op::Move) == 0);
}

TEST_CASE("a store does not overtake a push of the same local") {
  // The old x is pushed first and must be what g gets.
  Lifted f("def f(x, y):\n  return g(x, (x := y + 1))\n");
  const auto* list = reinterpret_cast<const uint16_t*>(&f.At(Op::Call) + 1);
  REQUIRE(IsTemp(f, list[2]));
  uint32_t saved = f->count, stored = 0;
  for (uint32_t at = 0; at < f->count; at = f.Next(at)) {
    const Instruction& i = f->ins[at];
    if (i.op == Op::Move && i.a == list[2] && i.b == f.Local("x")) saved = at;
    if (i.op == Op::Move && i.a == f.Local("x")) stored = at;
  }
  CHECK(saved < stored);
}

TEST_CASE("a result is not stored where a value still waits") {
  // The old b is pushed, and then the sum is stored in b before a gets the old one.
  Lifted f("def f(a, b):\n  a, b = b, a + b\n  return a, b\n");
  const Instruction& sum = f.At(Op::Add);
  CHECK(sum.a != f.Local("b"));
  CHECK(sum.a != f.Local("a"));
  uint32_t saved = f->count, stored = 0;
  for (uint32_t at = 0; at < f->count; at = f.Next(at)) {
    const Instruction& i = f->ins[at];
    if (i.op == Op::Move && i.b == f.Local("b")) saved = at;
    if (i.op == Op::Move && i.a == f.Local("b")) stored = at;
  }
  CHECK(saved < stored);
}

TEST_CASE("an operand that would have been overwritten is consumed when the result goes elsewhere") {
  Lifted f("def f(a):\n  b = a.x + a\n  return b\n");
  const Instruction& add = f.At(Op::Add);
  CHECK(add.a == f.Local("b"));
  CHECK(IsTemp(f, add.b));
  CHECK((add.flags & kConsumeB) != 0);
  CHECK((add.flags & kConsumeC) == 0);
}

TEST_CASE("small ints are immediates, larger ones are not") {
  Lifted f("def f(a):\n  return a + 1, a - 32767, a * -32768, a + 32768\n");
  CHECK(f.At(Op::AddI).c == 1);
  CHECK(f.At(Op::SubI).c == 32767);
  CHECK(static_cast<int16_t>(f.At(Op::MulI).c) == -32768);
  CHECK(f.Count(Op::AddI) == 1);
  CHECK(f.Count(Op::Add) == 1);
}

TEST_CASE("a comparison and its branch are one instruction") {
  Lifted f("def f(a, b):\n  if a < b: return 1\n  if a is b: return 2\n  if a in b: return 3\n  if a >= 7: return 4\n");
  CHECK(f.Count(Op::JumpIfCmp) == 1);
  CHECK(f.Count(Op::JumpIfIs) == 1);
  CHECK(f.Count(Op::JumpIfContains) == 1);
  CHECK(f.Count(Op::JumpIfCmpI) == 1);
  CHECK(f.Count(Op::Compare) + f.Count(Op::Is) + f.Count(Op::Contains) + f.Count(Op::JumpIfFalse) == 0);
  CHECK((f.At(Op::JumpIfCmp).flags >> kCmpShift & 7) == Py_LT);
  CHECK((f.At(Op::JumpIfCmp).flags & kSense) == 0);
}

TEST_CASE("the negated forms turn the sense") {
  Lifted is("def f(a, b):\n  if a is b: g()\n");
  Lifted is_not("def f(a, b):\n  if a is not b: g()\n");
  CHECK((is.At(Op::JumpIfIs).flags & kSense) == 0);
  CHECK((is_not.At(Op::JumpIfIs).flags & kSense) != 0);
  Lifted in("def f(a, b):\n  if a in b: g()\n");
  Lifted not_in("def f(a, b):\n  if a not in b: g()\n");
  CHECK((in.At(Op::JumpIfContains).flags & kSense) == 0);
  CHECK((not_in.At(Op::JumpIfContains).flags & kSense) != 0);
  Lifted either("def f(a, b):\n  if a < b or b == a: g()\n");
  CHECK((either.At(Op::JumpIfCmp).flags & kSense) != 0);
  CHECK((either.At(Op::JumpIfCmp, 1).flags & kSense) == 0);
}

TEST_CASE("a comparison whose value is kept does not fuse") {
  Lifted f("def f(a, b):\n  c = a < b\n  return c\n");
  CHECK(f.Count(Op::JumpIfCmp) == 0);
  CHECK(f.At(Op::Compare).a == f.Local("c"));
}

TEST_CASE("where branches meet, the stack lies in its nominal registers") {
  Lifted f("def f(g, a, b):\n  x = g(a, 1, b if a else 2)\n  return x.y.z + x.v\n");
  // callable, self, a, 1 and the conditional's value: temporaries 0 to 4, on both ways into the call
  CHECK(f.Text(Op::Call).ends_with("[t0, t1, t2, t3, t4]"));
  int values = 0;
  for (uint32_t at = 0; at < f->count; at = f.Next(at)) {
    const Instruction& i = f->ins[at];
    values += (i.op == Op::Move || i.op == Op::LoadI) && i.a == f->nlocals + 4;
  }
  CHECK(values == 2);
}

TEST_CASE("a fused branch leaves the stack below it in place") {
  Lifted f("def f(g, a, b):\n  return g(a, 7 if a < b else b)\n");
  const uint32_t branch = f.Position(Op::JumpIfCmp);
  bool callable = false, argument = false;
  for (uint32_t at = 0; at < branch; at = f.Next(at)) {
    callable = callable || (f->ins[at].op == Op::Move && f->ins[at].a == f->nlocals && f->ins[at].b == f.Local("g"));
    argument =
        argument || (f->ins[at].op == Op::Move && f->ins[at].a == f->nlocals + 2 && f->ins[at].b == f.Local("a"));
  }
  CHECK(callable);
  CHECK(argument);
}

TEST_CASE("the exit of a loop leads behind it") {
  Lifted f("def f(a):\n  for x in a: g(x)\n  return x\n");
  int64_t displacement;
  const uint32_t loop = f.Position(Op::ForIter);
  std::memcpy(&displacement, &f->ins[loop + 1], 8);
  const auto exit = static_cast<uint32_t>(loop + displacement);
  CHECK(exit > f.Position(Op::JumpBack));
  CHECK(f->ins[exit].op == Op::Drop);  // the iterator
  CHECK(f->ins[exit].a == f->ins[loop].b);
}

TEST_CASE("the traced form delays and fuses nothing") {
  const char source[] = "def f(a, b):\n  c = a + b\n  if c < 1: return g(c)\n";
  Lifted f(source, "f", true);
  CHECK(f->traced);
  CHECK(f->num_resume_points == 0);
  CHECK(f.Count(Op::JumpIfCmpI) == 0);
  CHECK(f.Count(Op::JumpIfCmp) == 0);
  CHECK(f.Count(Op::Compare) == 1);
  CHECK(IsTemp(f, f.At(Op::Add).a));
  CHECK(f.Count(Op::Event) > 8);
  Lifted fast(source);
  CHECK(!fast->traced);
  CHECK(fast.Count(Op::Event) == 0);
}

TEST_CASE("each instruction knows the line it came from") {
  Lifted f("def f(a):\n  b = a + 1\n  c = b * 2\n  return c\n");
  auto line = [&](Op op) {
    return PyCode_Addr2Line(f.co(), static_cast<int>(f->units[f.Position(op)] - _PyCode_CODE(f.co())) * 2);
  };
  CHECK(line(Op::AddI) == 2);
  CHECK(line(Op::MulI) == 3);
  CHECK(line(Op::Return) == 4);
}

TEST_CASE("a call can be left behind its result") {
  Lifted f("def f(g, a):\n  return g(a, g(1))\n");
  REQUIRE(f->num_resume_points == 2);
  const ResumePoint& inner = f->resume_points[0];
  CHECK(inner.pc == f.Position(Op::Call));
  CHECK(inner.depth == 4);  // g, self, a and what the inner call gave
  const ResumeEntry* e = f->resume_entries + inner.first;
  CHECK(e[0].kind == ResumeEntry::kLocal);
  CHECK(e[0].index == f.Local("g"));
  CHECK(e[1].kind == ResumeEntry::kNull);
  CHECK(e[2].kind == ResumeEntry::kLocal);
  CHECK(e[3].kind == ResumeEntry::kTemp);
}

TEST_CASE("constants past the 65536th") {
  std::string source = "def f(a):\n";
  for (int i = 0; i < 65600; ++i) source += "  a = '" + std::to_string(i) + "'\n";
  Lifted f((source + "  return a\n").c_str());
  const Instruction& last = f.At(Op::LoadK, 65599);
  PyObject* k = PyTuple_GET_ITEM(f.co()->co_consts, last.b | static_cast<uint32_t>(last.c) << 16);
  CHECK(std::string(PyUnicode_AsUTF8(k)) == "65599");
}

TEST_CASE("unsound code is a SystemError when verification is asked for") {
  Owned names = Execute("def f(): return len\ncode = f.__code__.replace(co_names=())\n");
  REQUIRE(names);
  auto* co = reinterpret_cast<PyCodeObject*>(PyDict_GetItemString(names.get(), "code"));
  Refusal refusal;
  CHECK(compiler::Lift(co, false, &refusal) == nullptr);
  CHECK(refusal.kind == Refusal::kMalformed);
  CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
  Owned raised(PyErr_GetRaisedException());
  Owned text(PyObject_Str(raised.get()));
  CHECK(std::string(PyUnicode_AsUTF8(text.get())).find("no such name") != std::string::npos);
}
