// What guests see in place of addresses: numbers that are as good to tell objects apart, and say nothing about where
// anything lies.
#pragma once
#include <cstdint>

namespace pynterp::guards {

// A permutation of the 45 bits above the alignment, different in each process.
uint64_t Disguise(uint64_t address);

}  // namespace pynterp::guards
