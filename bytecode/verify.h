// Structural checks on a finished Code: what the loop takes for granted and never looks at again. The compiler runs
// them on everything it builds in debug builds, and whenever PYNTERP_VERIFY is set.
#pragma once
#include <string>

#include "bytecode/code.h"

namespace pynterp::bytecode {

// RETURNS whether `code` is sound; if not, *error says what is wrong and at which instruction.
// REQUIRES: the loop has not run it yet (caches and operands it rewrites are no longer structure).
bool Verify(const Code* code, std::string* error);

}  // namespace pynterp::bytecode
