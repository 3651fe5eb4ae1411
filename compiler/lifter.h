// The state of one Lift: the symbolic stack, the registers it lives in, and the instructions emitted so far.
#pragma once
#include <vector>

#include "bytecode/code.h"
#include "compiler/stack_code.h"

namespace pynterp::compiler {

using bytecode::Instruction;
using bytecode::Op;

// What a stack slot holds while no register needs to: a local, a constant, a small int, nothing, or a temporary.
using Entry = bytecode::ResumeEntry;

class Lifter {
 public:
  Lifter(PyCodeObject* code, bool traced) : code_(code), traced_(traced) {}
  // RETURNS nullptr with an exception set on failure; refusal() then says why.
  bytecode::Code* Run();
  const bytecode::Refusal& refusal() const { return in_.refusal; }

 private:
  // lifter_emit.cc: registers and the symbolic stack
  uint32_t Nominal(size_t position) const { return nlocals_ + static_cast<uint32_t>(position); }
  bool InUse(uint32_t reg) const;
  uint32_t FreeReg(size_t position) const;
  void Push(Entry e) { stack_.push_back(e); }
  Entry Pop();
  // Puts the entry at `index` in a register when it is in none yet.
  void Materialize(size_t index);
  uint32_t RegAt(size_t depth_from_top);
  // Pops the top into a register; *temp says that it dies with its reader.
  uint32_t PopReg(bool* temp);
  uint32_t PushTemp();
  void Canonicalize(size_t count);
  void FlushLocal(uint32_t local);
  uint16_t ListOperand(Entry e);
  bool ImmediateOf(const Entry& e, int* value) const;

  size_t Emit(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, uint8_t flags = 0);
  void EmitWord(uint64_t bits);
  void EmitList(const std::vector<Entry>& entries);
  void EmitJump(Op op, uint32_t a, uint32_t target_unit, uint8_t flags = 0);
  void EmitJumpWord(uint32_t target_unit);
  void Load(uint32_t reg, const Entry& e);
  void StoreLocal(uint32_t local);
  bool Retarget(uint32_t temp, uint32_t local);
  void EmitUnary(Op op, uint32_t c = 0);
  void EmitBinary(Op op, uint8_t flags = 0);

  // lifter_ops.cc: one stack instruction each
  bool LiftInstruction(uint32_t unit);
  bool LiftJump(const StackInstruction& i, uint32_t unit);
  void LiftBinaryOp(uint32_t oparg);
  void LiftCompare(const StackInstruction& i);
  void LiftCall(Op op, uint32_t nargs);
  void LiftBuild(Op op, uint32_t count, uint32_t b, uint32_t c = 0);
  void LiftUnpack(Op op, uint32_t total, uint32_t b, uint32_t c);
  bool LiftException(const StackInstruction& i);
  bool LiftMatchAndImport(const StackInstruction& i);
  // The stack instruction behind `i` in the same block, or nullptr.
  const StackInstruction* Following(const StackInstruction& i) const;
  bool NextIsBranch(const StackInstruction& i, bool through_to_bool) const;
  // Whether nothing but a subscription by it can follow the slice that `i` makes.
  bool SliceIsSubscript(const StackInstruction& i) const;
  bytecode::Code* Finish();
  // Both set an exception and return nullptr.
  bytecode::Code* Refuse(bytecode::Refusal::Kind kind, const char* text);
  bytecode::Code* OutOfMemory();

  PyCodeObject* code_;
  bool traced_;
  bool slice_is_subscript_ = false;
  StackCode in_;
  uint32_t nlocals_ = 0, nregs_ = 0;
  std::vector<Entry> stack_;
  std::vector<Instruction> out_;
  std::vector<uint32_t> unit_of_;
  std::vector<uint32_t> unit_to_pc_;
  struct Fixup {
    size_t at;        // where the displacement is written
    size_t base;      // the instruction it is relative to
    uint32_t target;  // stack unit
    bool word;        // a whole word, or the (b, c) field
  };
  std::vector<Fixup> fixups_;
  static constexpr size_t kNone = ~size_t{0};
  size_t last_ = kNone;  // the instruction just emitted, while its destination may still be moved
  size_t last_words_ = 0;
  uint32_t unit_ = 0;
  // Resume points: `call_` is the call just emitted, until something follows it.
  size_t call_ = kNone;
  size_t call_end_ = 0;
  bool call_noted_ = false;
  void NoteResumePoint(uint32_t unit);
  std::vector<bytecode::ResumePoint> resume_points_;
  std::vector<Entry> resume_entries_;
};

}  // namespace pynterp::compiler
