// Limits for threads inside C code, and what the rooms' other files ask of the limits.
#pragma once
#include "vm/limits.h"

namespace pynterp::vm {

// vm/limits.cc
bool PastDeadline(const Limits* limits);
// RETURNS true with the limit exception set when the calling thread must unwind.
bool LimitReached();
// For guards::g_count_host_call.
bool CountGuardedCall();
// Asked before a frame that comes from C starts. RETURNS false with the limit exception set.
bool MayStartFrame(PyThreadState* thread);
// The calling thread's last frame has ended, with limits in force.
void OutermostFrameEnded(PyThreadState* thread);

// vm/watchdog.cc
// Looks after the calling thread, which runs under `limits` from now on; nullptr: no longer.
void Watch(PyThreadState* thread, Limits* limits);
void OnOverrun(void (*overrun)(Limits*), uint64_t grace_ns);
// Undoes what an interrupt did to the calling thread. RETURNS whether there was one.
bool RestoreStackLimit();

// vm/metered.cc: makes C code that consumes the iterators without end pay a step per item.
void MeterIterators();

}  // namespace pynterp::vm
