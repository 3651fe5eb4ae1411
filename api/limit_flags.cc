#include "api/limit_flags.h"

#include <algorithm>
#include <climits>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <unistd.h>

#include "api/ref.h"
#include "vm/limits.h"

namespace pynterp::api {
namespace {

// How long C code has after the deadline before the process ends without it.
constexpr uint64_t kGraceNs = 1'000'000'000;

vm::Limits g_limits;
LimitFlags g_flags;
bool g_wall_is_nearer = false;
void (*g_last)() = nullptr;

std::string Seconds(uint64_t ms) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(ms) / 1000);
  return text;
}

std::string WhatRanOut() {
  switch (g_limits.tripped.load()) {
    case vm::kSteps: return "--max-steps=" + std::to_string(g_flags.steps);
    case vm::kMemory: return "--max-memory=" + std::to_string(g_flags.memory);
    case vm::kOutput: return "--max-output=" + std::to_string(g_flags.output);
    case vm::kHostCalls: return "--max-host-calls=" + std::to_string(g_flags.host_calls);
    case vm::kSource: return "--max-source=" + std::to_string(g_flags.source);
    default:
      return g_wall_is_nearer ? "--max-wall=" + Seconds(g_flags.wall_ms) : "--max-time=" + Seconds(g_flags.time_ms);
  }
}

int ExitStatus() {
  switch (g_limits.tripped.load()) {
    case vm::kMemory:
    case vm::kOutput:
    case vm::kSource: return kSizeLimitExit;
    default: return kWorkLimitExit;
  }
}

[[noreturn]] void Leave() {
  const std::string text = "pynterp-run: the limit " + WhatRanOut() + " ran out\n";
  if (write(2, text.data(), text.size()) < 0) _exit(ExitStatus());
  if (g_last != nullptr) g_last();
  std::fflush(nullptr);
  _exit(ExitStatus());
}

// On the thread that was stopped: code of the guest, a stream of its own making too, is refused by the tripped limit.
void Ended(vm::Limits* limits) {
  limits->draining = true;
  PyErr_Clear();
  for (const char* name : {"stdout", "stderr"}) {
    Ref stream = Ref::Share(PySys_GetObject(name));
    if (stream && stream.get() != Py_None) Ref::Steal(PyObject_CallMethod(stream.get(), "flush", nullptr));
    PyErr_Clear();
  }
  Leave();
}

// On the watchdog's thread: C code that cannot be interrupted. Output that Python still buffers is lost.
void Overrun(vm::Limits*) { Leave(); }

}  // namespace

uint64_t MonotonicNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

std::string StartLimits(const LimitFlags& flags, uint64_t started_ns, void (*last)()) {
  constexpr uint64_t kMostMs = uint64_t{1} << 40;  // must not overflow in nanoseconds
  g_flags = flags;
  g_last = last;
  g_limits.for_threads = true;
  g_limits.max_steps = flags.steps;
  g_limits.max_memory = static_cast<int64_t>(flags.memory);
  g_limits.max_output = flags.output;
  g_limits.max_source = flags.source;
  g_limits.max_host_calls = flags.host_calls;
  if (flags.recursion != 0) {
    g_limits.max_recursion = static_cast<int>(std::min(flags.recursion, uint64_t{INT_MAX}));
    Py_SetRecursionLimit(g_limits.max_recursion);
  }
  if (flags.memory != 0 && !vm::CountMemory()) {
    if (!flags.memory_is_default) return "--max-memory does not go with debug hooks of the allocators";
    g_limits.max_memory = 0;
  }
  uint64_t deadline = 0;
  if (flags.time_ms != 0) deadline = MonotonicNs() + std::min(flags.time_ms, kMostMs) * 1000000u;
  if (flags.wall_ms != 0) {
    const uint64_t wall = started_ns + std::min(flags.wall_ms, kMostMs) * 1000000u;
    g_wall_is_nearer = deadline == 0 || wall < deadline;
    if (g_wall_is_nearer) deadline = wall;
  }
  // Without the count a deadline still holds, only later for code that works in large blocks.
  if (deadline != 0) vm::CountMemory();
  if (deadline != 0 && !vm::UseInterruptSignal(SIGRTMIN)) return "--max-time: no signal can be had";
  g_limits.deadline_ns = deadline;
  vm::OnLimit(Ended, Overrun, kGraceNs);
  const bool any =
      flags.steps + flags.memory + flags.output + flags.source + flags.recursion + flags.host_calls + deadline != 0;
  if (any) vm::SetActiveLimits(PyThreadState_Get(), &g_limits);
  return "";
}

}  // namespace pynterp::api
