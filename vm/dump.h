#pragma once
#include <string>

#include "runtime/cpython/internals.h"

namespace pynterp::vm {

// Disassembly of a code object and, recursively, of the code objects among its constants. Empty with an exception
// set when it cannot be lifted.
std::string DisassembleTree(PyCodeObject* code);

}  // namespace pynterp::vm
