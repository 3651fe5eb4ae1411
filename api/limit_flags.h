// The limits of pynterp-run: what --max-... set for the whole program, its threads included.
#pragma once
#include "api/options.h"

namespace pynterp::api {

inline constexpr int kLimitExit = 71;

// Puts `flags` in force on the calling thread; when one runs out, the process ends with kLimitExit after what the
// program has written is flushed and `last` has been called. REQUIRES: Python runs. RETURNS an empty string or what is
// wrong.
std::string StartLimits(const LimitFlags& flags, uint64_t started_ns, void (*last)());

uint64_t MonotonicNs();

}  // namespace pynterp::api
