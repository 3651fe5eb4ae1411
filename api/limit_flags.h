// The limits of pynterp-run: what --max-... set for the whole program, its threads included.
#pragma once
#include "api/options.h"

namespace pynterp::api {

inline constexpr int kWorkLimitExit = 124;  // steps and time; timeout(1) has the same
inline constexpr int kSizeLimitExit = 65;   // memory, output, source

// Puts `flags` in force on the calling thread; when one runs out, the process ends with its status after what the
// program has written is flushed and `last` has been called. REQUIRES: Python runs. RETURNS an empty string or what is
// wrong.
std::string StartLimits(const LimitFlags& flags, uint64_t started_ns, void (*last)());

uint64_t MonotonicNs();

}  // namespace pynterp::api
