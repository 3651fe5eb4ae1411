#pragma once
#include "bytecode/code.h"

namespace pynterp::vm {

// Builds the register form of a code object: compiler::Lift, handed in by the room that joins compiler and VM.
using Lifter = bytecode::Code* (*)(PyCodeObject * code, bool traced);
extern Lifter g_lifter;

// Makes the VM the evaluator of every interpreter created from now on. REQUIRES: before Py_Initialize*.
void Install(Lifter lifter);
// Prints each register instruction to stderr as it runs.
void SetTrace(bool on);

}  // namespace pynterp::vm
