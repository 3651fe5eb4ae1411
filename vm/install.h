#pragma once
#include <string>

#include "bytecode/code.h"

namespace pynterp::vm {

// Builds the register form of a code object: compiler::Lift, handed in by the room that joins compiler and VM.
using Lifter = bytecode::Code* (*)(PyCodeObject * code, bool traced, bytecode::Refusal* refusal);
extern Lifter g_lifter;

// Makes the VM the evaluator of every interpreter created from now on. REQUIRES: before Py_Initialize*.
void Install(Lifter lifter);
// For comparison with interpreters written in Python, which leave the standard library to their host: from now on
// frozen code and that of files below `directory`, but for its test/, run on CPython's loop. REQUIRES: before
// Py_Initialize*; no guard and no limit, which do not hold there.
void LeaveLibrary(const std::string& directory);
// Prints each register instruction to stderr as it runs.
void SetTrace(bool on);

}  // namespace pynterp::vm
