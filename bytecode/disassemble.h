// Text form of register code: a debugger, the golden tests' format and a teaching aid.
#pragma once
#include <string>

#include "bytecode/code.h"

namespace pynterp::bytecode {

std::string Disassemble(const Code* code);
// One line for the instruction at `at`.
std::string DisassembleInstruction(const Code* code, uint32_t at);
// docs/bytecode.md, from the rows of opcodes.def.
std::string OpcodeReference();

}  // namespace pynterp::bytecode
