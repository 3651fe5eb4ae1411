#include <cstring>

#include "compiler/lifter.h"

namespace pynterp::compiler {

using namespace bytecode;

bool Lifter::InUse(uint32_t reg) const {
  for (const Entry& e : stack_) {
    if (e.kind == Entry::kTemp && e.index == reg) return true;
  }
  return false;
}

// A free temporary, the nominal one of `position` when it can be had. There is always one: the entries never
// outnumber the stack size.
uint32_t Lifter::FreeReg(size_t position) const {
  const uint32_t nominal = Nominal(position);
  if (nominal < nregs_ && !InUse(nominal)) return nominal;
  for (uint32_t r = nlocals_; r < nregs_; ++r) {
    if (!InUse(r)) return r;
  }
  Py_FatalError("register allocation: no free temporary");
}

Entry Lifter::Pop() {
  Entry e = stack_.back();
  stack_.pop_back();
  return e;
}

size_t Lifter::Emit(Op op, uint32_t a, uint32_t b, uint32_t c, uint8_t flags) {
  const size_t at = out_.size();
  out_.push_back({op, flags, static_cast<uint16_t>(a), static_cast<uint16_t>(b), static_cast<uint16_t>(c)});
  unit_of_.push_back(unit_);
  last_ = at;
  last_words_ = 0;
  return at;
}

void Lifter::EmitWord(uint64_t bits) {
  Instruction word;
  std::memcpy(&word, &bits, sizeof word);
  out_.push_back(word);
  unit_of_.push_back(unit_);
}

void Lifter::EmitJumpWord(uint32_t target_unit) {
  fixups_.push_back({out_.size(), last_, target_unit, true});
  EmitWord(0);
}

void Lifter::EmitJump(Op op, uint32_t a, uint32_t target_unit, uint8_t flags) {
  const size_t at = Emit(op, a, 0, 0, flags);
  fixups_.push_back({at, at, target_unit, false});
  last_ = kNone;
}

void Lifter::Load(uint32_t reg, const Entry& e) {
  switch (e.kind) {
    case Entry::kLocal: Emit(Op::Move, reg, e.index); break;
    case Entry::kConst: Emit(Op::LoadK, reg, e.index & 0xffff, e.index >> 16); break;
    case Entry::kInt: Emit(Op::LoadI, reg, e.index); break;
    case Entry::kNull: Emit(Op::LoadNull, reg); break;
    case Entry::kTemp: Emit(Op::Move, reg, e.index, 0, kConsumeB); break;
  }
}

void Lifter::Materialize(size_t index) {
  if (stack_[index].kind == Entry::kTemp) return;
  const uint32_t reg = FreeReg(index);
  Load(reg, stack_[index]);
  stack_[index] = {Entry::kTemp, reg};
  last_ = kNone;
}

uint32_t Lifter::RegAt(size_t depth_from_top) {
  const size_t index = stack_.size() - depth_from_top;
  if (stack_[index].kind != Entry::kLocal) Materialize(index);
  return stack_[index].index;
}

uint32_t Lifter::PopReg(bool* temp) {
  const uint32_t reg = RegAt(1);
  *temp = stack_.back().kind == Entry::kTemp;
  stack_.pop_back();
  return reg;
}

uint32_t Lifter::PushTemp() {
  const uint32_t reg = FreeReg(stack_.size());
  stack_.push_back({Entry::kTemp, reg});
  return reg;
}

// Puts the lowest `count` entries into their nominal registers, as block boundaries, handlers and suspension need.
void Lifter::Canonicalize(size_t count) {
  for (size_t p = 0; p < count; ++p) {
    const uint32_t home = Nominal(p);
    Entry& e = stack_[p];
    if (e.kind == Entry::kTemp && e.index == home) continue;
    Entry* occupant = nullptr;
    for (Entry& other : stack_) {
      if (&other != &e && other.kind == Entry::kTemp && other.index == home) occupant = &other;
    }
    if (occupant != nullptr && e.kind == Entry::kTemp) {
      Emit(Op::Swap, home, e.index);
      occupant->index = e.index;
    } else {
      if (occupant != nullptr) {
        const uint32_t reg = FreeReg(stack_.size());
        Emit(Op::Move, reg, home, 0, kConsumeB);
        occupant->index = reg;
      }
      Load(home, e);
    }
    e = {Entry::kTemp, home};
    last_ = kNone;
  }
}

// Before `local` is overwritten: pushes of its present value that still wait are carried out.
void Lifter::FlushLocal(uint32_t local) {
  for (size_t p = 0; p < stack_.size(); ++p) {
    if (stack_[p].kind == Entry::kLocal && stack_[p].index == local) Materialize(p);
  }
}

uint16_t Lifter::ListOperand(Entry e) {
  switch (e.kind) {
    case Entry::kNull: return kNoReg;
    case Entry::kConst: return static_cast<uint16_t>(kConstOperand | e.index);
    default: return static_cast<uint16_t>(e.index);
  }
}

void Lifter::EmitList(const std::vector<Entry>& entries) {
  for (size_t i = 0; i < entries.size(); i += 4) {
    uint64_t bits = 0;
    for (size_t j = 0; j < 4 && i + j < entries.size(); ++j) {
      bits |= static_cast<uint64_t>(ListOperand(entries[i + j])) << (16 * j);
    }
    EmitWord(bits);
  }
}

bool Lifter::ImmediateOf(const Entry& e, int* value) const {
  if (e.kind == Entry::kInt) {
    *value = static_cast<int>(e.index);
    return true;
  }
  if (e.kind != Entry::kConst) return false;
  PyObject* k = PyTuple_GET_ITEM(code_->co_consts, e.index);
  int64_t v;
  if (!PyLong_CheckExact(k) || !UnboxLong(k, &v) || v < -32768 || v > 32767) return false;
  *value = static_cast<int>(v);
  return true;
}

// Lets the instruction just emitted write `local` in place of `temp`. RETURNS whether it could.
bool Lifter::Retarget(uint32_t temp, uint32_t local) {
  if (last_ == kNone || traced_) return false;
  Instruction& i = out_[last_];
  if (i.op == Op::Unpack) {
    auto* list = reinterpret_cast<uint16_t*>(&out_[last_ + 1]);
    for (uint32_t j = 0; j < i.b; ++j) {
      if (list[j] == temp) {
        list[j] = static_cast<uint16_t>(local);
        return true;
      }
    }
    return false;
  }
  const char* fields = OpFields(i.op);
  if (fields[0] != 'd' || i.a != temp) return false;
  switch (i.op) {
    case Op::LoadMethod:
    case Op::LoadSpecial:
    case Op::PushExcInfo:
    case Op::CheckEgMatch:
    case Op::Yield:
    case Op::ReturnGenerator:
    case Op::Send:
    case Op::LoadSuperAttr:
    case Op::CleanupThrow:
    case Op::MoveClear:
    case Op::SetFunctionAttr:
    case Op::LoadNull: return false;
    default: break;
  }
  // An operand that died by being overwritten must now be consumed.
  if (fields[1] == 'r' && i.b == temp) i.flags |= kConsumeB;
  if (fields[2] == 'r' && i.c == temp) i.flags |= kConsumeC;
  i.a = static_cast<uint16_t>(local);
  if (call_ == last_ && call_noted_) {
    // The call now stores by itself: the point moves behind the store.
    resume_entries_.resize(resume_points_.back().first);
    resume_points_.pop_back();
    call_noted_ = false;
  }
  return true;
}

void Lifter::StoreLocal(uint32_t local) {
  const Entry e = stack_.back();
  bool waiting = false;
  for (size_t p = 0; p + 1 < stack_.size(); ++p) {
    waiting = waiting || (stack_[p].kind == Entry::kLocal && stack_[p].index == local);
  }
  if (e.kind == Entry::kTemp && !waiting && Retarget(e.index, local)) {
    stack_.pop_back();
    return;
  }
  if (waiting) {
    for (size_t p = 0; p + 1 < stack_.size(); ++p) {
      if (stack_[p].kind == Entry::kLocal && stack_[p].index == local) Materialize(p);
    }
  }
  stack_.pop_back();
  if (e.kind == Entry::kLocal && e.index == local) return;
  Load(local, e);
  last_ = kNone;
}

void Lifter::EmitUnary(Op op, uint32_t c) {
  bool temp;
  const uint32_t b = PopReg(&temp);
  const uint32_t a = PushTemp();
  Emit(op, a, b, c, temp && b != a ? kConsumeB : 0);
}

void Lifter::EmitBinary(Op op, uint8_t flags) {
  RegAt(2);
  bool tc, tb;
  const uint32_t c = PopReg(&tc);
  const uint32_t b = PopReg(&tb);
  const uint32_t a = PushTemp();
  Emit(op, a, b, c, flags | (tb && b != a ? kConsumeB : 0) | (tc && c != a ? kConsumeC : 0));
}

}  // namespace pynterp::compiler
