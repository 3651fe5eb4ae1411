#pragma once
#include <cstdint>
#include <cstdio>

namespace pynterp::vm {

// Frames that CPython's own loop executed in this process. Guest source never runs there: it must be 0.
uint64_t CPythonFrames();
// Code objects lifted, frames entered from C, resident sizes: one line each.
void WriteStats(FILE* out);
// From now on the counters are the first words of the file `path`, which is made if it is not there, in the order of
// vm/thread.h. Every process that is given the file, and every child that is forked, adds to them. RETURNS false with
// errno set.
bool ShareCounters(const char* path);

}  // namespace pynterp::vm
