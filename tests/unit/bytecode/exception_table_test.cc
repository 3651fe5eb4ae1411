// bytecode/exception_table.h against dis._parse_exception_table, CPython's own reader in Python.
#include "bytecode/exception_table.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/python_code.h"

using namespace pynterp;
using namespace pynterp::bytecode;
using namespace pynterp::test;

namespace {

const char* const kSources[] = {
    "x = 1\n",
    "try:\n  g()\nexcept ValueError:\n  h()\n",
    "try:\n  g()\nfinally:\n  h()\n",
    "with m as a, n as b:\n  g()\n",
    "try:\n  try:\n    g()\n  except* A as e:\n    h()\nfinally:\n  i()\n",
    "for x in y:\n  try:\n    g()\n  except A:\n    continue\n  finally:\n    h()\n",
};

// A source whose table needs more than one byte for its numbers.
std::string LongSource() {
  std::string source = "try:\n";
  for (int i = 0; i < 900; ++i) source += "  g()\n";
  return source + "except ValueError:\n  h()\n";
}

void CompareWithDis(const char* source) {
  CAPTURE(source);
  Owned code = Compile(source);
  Owned names = Execute(
      "import dis\n"
      "rows = [(e.start // 2, e.end // 2, e.target // 2, e.depth, e.lasti) for e in dis._parse_exception_table(co)]\n",
      "co", code.get());
  REQUIRE(names);
  PyObject* rows = PyDict_GetItemString(names.get(), "rows");
  const std::vector<Handler> handlers = AllHandlers(AsCode(code));
  REQUIRE(static_cast<Py_ssize_t>(handlers.size()) == PyList_GET_SIZE(rows));
  for (size_t i = 0; i < handlers.size(); ++i) {
    unsigned start, end, target, depth;
    int lasti;
    REQUIRE(PyArg_ParseTuple(PyList_GET_ITEM(rows, static_cast<Py_ssize_t>(i)), "IIIIp", &start, &end, &target, &depth,
                             &lasti));
    CHECK(handlers[i].start == start);
    CHECK(handlers[i].end == end);
    CHECK(handlers[i].target == target);
    CHECK(handlers[i].depth == depth);
    CHECK(handlers[i].lasti == (lasti != 0));
  }
}

}  // namespace

TEST_CASE("all handlers are those dis finds") {
  for (const char* source : kSources) CompareWithDis(source);
  CompareWithDis(LongSource().c_str());
}

TEST_CASE("a long source has numbers of more than one byte") {
  Owned code = Compile(LongSource().c_str());
  const std::vector<Handler> handlers = AllHandlers(AsCode(code));
  REQUIRE(!handlers.empty());
  CHECK(handlers[0].end > 4096);  // three groups of six bits
}

TEST_CASE("a unit's handler is the one whose range holds it") {
  for (const char* source : kSources) {
    CAPTURE(source);
    Owned code = Compile(source);
    const std::vector<Handler> handlers = AllHandlers(AsCode(code));
    for (uint32_t unit = 0; unit < static_cast<uint32_t>(Py_SIZE(code.get())); ++unit) {
      CAPTURE(unit);
      const Handler* expected = nullptr;
      for (const Handler& h : handlers) {
        if (unit >= h.start && unit < h.end) expected = &h;
      }
      CHECK(FindHandler(handlers.data(), static_cast<uint32_t>(handlers.size()), unit) == expected);
    }
  }
}

TEST_CASE("without a table there is no handler") {
  Owned code = Compile("x = 1\n");
  CHECK(AllHandlers(AsCode(code)).empty());
  CHECK(FindHandler(nullptr, 0, 0) == nullptr);
}
