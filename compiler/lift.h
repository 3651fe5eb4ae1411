// Builds register code from a code object. The front half of compilation (parser, scopes, code generation and
// flow graph) is CPython's own, so names, tables, positions and error texts are CPython's by construction; this is
// the back half: stack slots become registers, pushes of locals and constants disappear into operands, comparisons
// fuse with branches, results land in their variable. docs/architecture.md says why.
#pragma once
#include "bytecode/code.h"

namespace pynterp::compiler {

// RETURNS a new Code, or nullptr with an exception set (MemoryError, or SystemError for a malformed code object) and
// *refusal saying why.
// With `traced`, nothing is fused or delayed: each stack instruction has its place, the registers hold exactly
// CPython's stack before each, and monitoring events are delivered.
bytecode::Code* Lift(PyCodeObject* code, bool traced, bytecode::Refusal* refusal);

}  // namespace pynterp::compiler
