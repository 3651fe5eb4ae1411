// Reading CPython's stack code: decoded instructions, basic block leaders, stack depths, exception table.
#pragma once
#include <cstdint>
#include <vector>

#include "bytecode/code.h"
#include "bytecode/exception_table.h"

namespace pynterp::compiler {

struct StackInstruction {
  uint8_t opcode = 0;       // base opcode: neither specialised nor instrumented
  uint8_t raw_opcode = 0;   // as found: may be instrumented
  uint32_t oparg = 0;
  uint32_t next = 0;        // unit after the instruction and its caches
  bool starts = false;      // an instruction (with its EXTENDED_ARG prefixes done) stands at this unit
  uint32_t first = 0;       // unit of its first EXTENDED_ARG prefix
};

using bytecode::Handler;

struct StackCode {
  std::vector<StackInstruction> at;  // by unit; valid where `starts`
  std::vector<Handler> handlers;
  std::vector<uint8_t> leader;       // by unit
  std::vector<int> depth;            // by unit: stack depth on entry of a reachable leader, else -1
  uint32_t count = 0;
  bytecode::Refusal refusal;

  // RETURNS false with SystemError and `refusal` set when the code object is malformed.
  bool Read(PyCodeObject* code, bool traced);
  // The target of a jump instruction at `unit`, or kNone.
  uint32_t JumpTarget(uint32_t unit) const;
  static constexpr uint32_t kNone = 0xffffffff;

 private:
  void FindLeaders(bool traced);
  bool FindDepths(PyCodeObject* code);
  bool RefuseDepth();
};

}  // namespace pynterp::compiler
