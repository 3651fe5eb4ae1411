#pragma once
#include <cstdint>
#include <cstdio>

namespace pynterp::vm {

// Frames that CPython's own loop executed in this process. Guest source never runs there: it must be 0.
uint64_t CPythonFrames();
// Code objects lifted, frames entered from C, resident sizes: one line each.
void WriteStats(FILE* out);

}  // namespace pynterp::vm
