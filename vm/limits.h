// Limits of a run, not catchable by guests. Steps are counted at calls, loop back edges and items that C code takes
// from endless iterators; the other limits are looked at there too, every few thousand steps. C code that runs long is
// reached by vm/watchdog.cc, memory is counted in vm/memory_limit.cc.
//   TRIPPED  once a limit has tripped no guest code runs: frames unwind past every handler, new ones do not start.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/cpython/internals.h"

namespace pynterp::vm {

enum Trip : uint32_t {
  kNotTripped = 0,
  kSteps = 1,
  kTime = 2,
  kCancelled = 3,
  kMemory = 4,
  kOutput = 5,
  kSource = 6,
  kHostCalls = 7,
};

struct Limits {
  std::atomic<uint32_t> cancel{0};       // any thread or signal handler may set it
  uint64_t max_steps = 0;                // 0: none, as for all that follow
  std::atomic<uint64_t> deadline_ns{0};  // CLOCK_MONOTONIC
  int64_t max_memory = 0;                // bytes that the thread's allocations may add
  uint64_t max_output = 0;               // bytes written to the file descriptors 1 and 2
  uint64_t max_source = 0;               // bytes of one text that is compiled
  int max_recursion = 0;                 // what sys.setrecursionlimit() can set at most
  uint64_t max_host_calls = 0;           // of host functions, and of functions that stand behind a guard's gate
  uint64_t steps = 0;                    // taken so far
  std::atomic<int64_t> memory{0};
  std::atomic<int64_t> memory_peak{0};
  uint64_t output = 0;
  uint64_t host_calls = 0;
  std::atomic<uint32_t> tripped{kNotTripped};  // the first Trip
  std::atomic<uint32_t> generation{0};  // moves on when the limits pass to another guest: threads of the former end
  bool for_threads = false;  // threads that are started under these limits get them; they live as long as the process
  bool draining = false;  // the host takes what is left: C code goes on, guest code still does not run
};

// Makes `limits` those of the calling thread; nullptr: none. Call with the GIL held, before and after a run.
void SetActiveLimits(PyThreadState* thread, Limits* limits);

// The exception that stands for a tripped limit while frames unwind; no guest handler sees it. Borrowed.
PyObject* LimitException();

// Trips `limits`, unless they have tripped, and raises.
void TripLimit(Limits* limits, Trip trip);

// Counts a call of the guest that leaves its world. RETURNS false with the limit exception set when it is one too many.
bool CountHostCall(Limits* limits);

// Lets the watchdog use `signal` to interrupt threads inside C code: system calls, long loops that look for signals,
// and calls through CPython's recursion check. Nobody else may use that signal. RETURNS false when it cannot be had.
bool UseInterruptSignal(int signal);

// Called on the thread whose outermost frame ends by a tripped limit, GIL held; may end the process. `overrun` is
// called on the watchdog's thread when C code has not come to an end `grace_ns` after the deadline.
void OnLimit(void (*ended)(Limits*), void (*overrun)(Limits*), uint64_t grace_ns);

// Counts allocations from now on; large ones are refused after a deadline too. RETURNS false when libpython's
// allocators are not ones that can be counted.
bool CountMemory();

}  // namespace pynterp::vm
