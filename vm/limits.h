// Limits of a run: counted at calls and loop back edges, tripped at the next of them, not catchable by guests.
#pragma once
#include <atomic>
#include <cstdint>

#include "runtime/cpython/internals.h"

namespace pynterp::vm {

struct Limits {
  std::atomic<uint32_t> cancel{0};  // any thread or signal handler may set it
  uint64_t max_steps = 0;           // 0: none
  uint64_t deadline_ns = 0;         // CLOCK_MONOTONIC; 0: none
  uint64_t steps = 0;               // steps taken so far (calls and back edges)
  uint32_t tripped = 0;             // 0 none, 1 steps, 2 time, 3 cancelled
};

// Makes `limits` those of the calling thread; nullptr: none. Call with the GIL held, before and after a run.
void SetActiveLimits(PyThreadState* thread, Limits* limits);

// The exception that stands for a tripped limit while frames unwind; no guest handler sees it. Borrowed.
PyObject* LimitException();

}  // namespace pynterp::vm
