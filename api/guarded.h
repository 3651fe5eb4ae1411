// The command line's guarded run: the program in a session instead of the process's own __main__.
#pragma once
#include "api/options.h"

namespace pynterp::api {

// REQUIRES: Python runs; the policy is complete; the rest of the command line is in its configuration. RETURNS the exit
// code.
int RunGuarded(const CommandLine& line);

// Adds to line->policy what its file says. RETURNS false when it said what is wrong. REQUIRES: Python runs.
bool FinishPolicy(CommandLine* line);

}  // namespace pynterp::api
