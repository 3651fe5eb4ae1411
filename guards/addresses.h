// What guests see in place of addresses: numbers that are as good to tell objects apart, and say nothing about where
// anything lies.
#pragma once
#include <cstdint>

namespace pynterp::guards {

// Hashes of objects are CPython's, which tell addresses: for a process that will hold no guest back. Call it before
// Python starts; a hash must not change.
void KeepPlainHashes();
bool HashesArePlain();

// A permutation of the 45 bits above the alignment, different in each process.
uint64_t Disguise(uint64_t address);

}  // namespace pynterp::guards
