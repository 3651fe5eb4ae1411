// --isolate=worker of pynterp-run: the program runs in a second pynterp-run, which inherits the standard streams and
// nothing else of the environment than what the policy allows. This process starts no Python: it waits, ends a worker
// that outruns its limits, and says what became of one that crashed.
#pragma once
#include "api/options.h"

namespace pynterp::api {

// RETURNS the exit code: the program's, 128 and the number of the signal that ended it, or kWorkLimitExit.
int Supervise(const CommandLine& line, int argc, char** argv);

}  // namespace pynterp::api
