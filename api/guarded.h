// The command line's guarded run: the program in a session instead of the process's own __main__.
#pragma once
#include "api/options.h"

namespace pynterp::api {

// REQUIRES: Python runs; the rest of the command line is in its configuration. RETURNS the exit code.
int RunGuarded(const CommandLine& line);

// Fills line->policy from its options and the file they name. RETURNS false with *problem set. REQUIRES: Python runs.
bool ReadPolicyFile(const std::string& path, guards::Policy* policy, std::string* problem);

}  // namespace pynterp::api
