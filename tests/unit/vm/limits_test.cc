// vm/limits.h: what trips, when, and that no guest handler stops it. Python runs on the VM here.
#include "vm/limits.h"

#include <doctest/doctest.h>

#include <ctime>

#include "compiler/lift.h"
#include "tests/unit/python_code.h"
#include "vm/install.h"
#include "vm/stats.h"
#include "vm/thread.h"

using namespace pynterp;
using namespace pynterp::vm;
using pynterp::test::Execute;
using pynterp::test::IntOf;
using pynterp::test::Owned;

namespace {

// Before main() starts Python.
[[maybe_unused]] const bool kInstalled = (Install(compiler::Lift), true);

const char kEndless[] = "while True: pass\n";

// Runs `source` under `limits`. RETURNS its namespace, or empty with the exception set.
Owned Limited(Limits* limits, const char* source) {
  PyThreadState* thread = PyThreadState_Get();
  SetActiveLimits(thread, limits);
  Owned names = Execute(source);
  SetActiveLimits(thread, nullptr);
  return names;
}

bool LimitRaised() {
  const bool raised = PyErr_Occurred() != nullptr && PyErr_ExceptionMatches(LimitException());
  PyErr_Clear();
  return raised;
}

uint64_t NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

}  // namespace

TEST_CASE("Python runs on the VM") {
  const uint64_t lifted = g_counters.lifted;
  Owned names = Execute("def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nx = f(15)\n");
  REQUIRE(names);
  CHECK(IntOf(names.get(), "x") == 610);
  CHECK(g_counters.lifted >= lifted + 2);
  CHECK(CPythonFrames() == 0);
}

TEST_CASE("steps: calls and back edges are counted") {
  Limits limits;
  limits.max_steps = 1000000;
  Owned names = Limited(&limits, "for i in range(5000): pass\n");
  REQUIRE(names);
  CHECK(limits.tripped == 0);
  CHECK(limits.steps >= 4999);
  CHECK(limits.steps < 5100);
}

TEST_CASE("steps: the limit trips at its number") {
  Limits limits;
  limits.max_steps = 10000;
  CHECK(!Limited(&limits, kEndless));
  CHECK(LimitRaised());
  CHECK(limits.tripped == 1);
  CHECK(limits.steps >= 10000);
  CHECK(limits.steps < 10010);
}

TEST_CASE("steps: recursion counts too") {
  Limits limits;
  limits.max_steps = 5000;
  CHECK(!Limited(&limits, "def f(n):\n  if n: f(n - 1)\nwhile True: f(50)\n"));
  CHECK(LimitRaised());
  CHECK(limits.tripped == 1);
}

TEST_CASE("time") {
  Limits limits;
  limits.deadline_ns = NowNs() + 20000000;
  CHECK(!Limited(&limits, kEndless));
  CHECK(LimitRaised());
  CHECK(limits.tripped == 2);
  CHECK(NowNs() >= limits.deadline_ns);
}

TEST_CASE("cancel") {
  Limits limits;
  limits.cancel = 1;
  CHECK(!Limited(&limits, kEndless));
  CHECK(LimitRaised());
  CHECK(limits.tripped == 3);
}

TEST_CASE("no guest handler sees it") {
  Limits limits;
  limits.max_steps = 5000;
  CHECK(!Limited(&limits, "try:\n  while True: pass\nexcept BaseException:\n  pass\nfinally:\n  while True: pass\n"));
  CHECK(LimitRaised());
  Limits again;
  again.max_steps = 5000;
  CHECK(!Limited(&again, "while True:\n  try:\n    while True: pass\n  except:\n    pass\n"));
  CHECK(LimitRaised());
}

TEST_CASE("a tripped limit stays tripped, and without limits nothing trips") {
  Limits limits;
  limits.max_steps = 100;
  CHECK(!Limited(&limits, kEndless));
  CHECK(LimitRaised());
  CHECK(!Limited(&limits, kEndless));
  CHECK(LimitRaised());
  CHECK(Limited(nullptr, "for i in range(20000): pass\n"));
}

TEST_CASE("RefillFuel") {
  ThreadContext context;
  context.fuel = 0;
  CHECK(RefillFuel(&context));
  CHECK(context.fuel == INT64_MAX);

  Limits limits;
  limits.max_steps = 10;
  context.limits = &limits;
  context.slice = context.fuel = 0;
  CHECK(RefillFuel(&context));
  CHECK(context.fuel == 9);  // no further than the limit: the step that finds no fuel is the last
  context.fuel = -1;
  CHECK(!RefillFuel(&context));
  CHECK(LimitRaised());
  CHECK(limits.steps == 10);
  CHECK(context.fuel == 0);

  Limits none;
  context.limits = &none;
  context.slice = context.fuel = 0;
  CHECK(RefillFuel(&context));
  CHECK(context.fuel > 0);
  CHECK(context.fuel < 1000000);  // cancel is looked at often
}
