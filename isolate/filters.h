// The filters of system calls, as filters_main.cc wrote them when this was built.
#pragma once
#include <cstdint>

namespace pynterp::isolate {

// What of an Authority filters depend on: calls show no paths.
struct Capabilities {
  bool write, write_all, net, run, native, thread;
};
inline constexpr unsigned kCapabilitySets = 1 << 6;
constexpr Capabilities FromBits(unsigned bits) {
  return {(bits & 3) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0, (bits & 32) != 0};
}
constexpr unsigned ToBits(const Capabilities& a) {
  return (a.write ? 1u : 0) | (a.write_all ? 2u : 0) | (a.net ? 4u : 0) | (a.run ? 8u : 0) | (a.native ? 16u : 0) |
         (a.thread ? 32u : 0);
}

struct FilterProgram {
  const uint64_t* instructions;  // each a sock_filter
  uint16_t length;
};
extern const FilterProgram kCallFilters[kCapabilitySets];
extern const FilterProgram kArgumentFilters[kCapabilitySets];

// Stands in the filters for the number of the process they are for.
inline constexpr uint32_t kSelf = 0x5e1f5e1f;

}  // namespace pynterp::isolate
