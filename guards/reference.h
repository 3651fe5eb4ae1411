// docs/guards.md, from the tables: pynterp-run --guards prints it.
#pragma once
#include <string>

namespace pynterp::guards {

std::string GuardReference();

}  // namespace pynterp::guards
