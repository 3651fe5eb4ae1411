#include "compiler/lifter.h"

namespace pynterp::compiler {

using namespace bytecode;

const StackInstruction* Lifter::Following(const StackInstruction& i) const {
  uint32_t u = i.next;
  while (u < in_.count && !in_.at[u].starts) ++u;
  return u < in_.count && !in_.leader[u] ? &in_.at[u] : nullptr;
}

bool Lifter::NextIsBranch(const StackInstruction& i, bool through_to_bool) const {
  if (traced_) return false;
  const StackInstruction* next = Following(i);
  while (through_to_bool && next != nullptr && next->opcode == TO_BOOL) next = Following(*next);
  return next != nullptr && (next->opcode == POP_JUMP_IF_TRUE || next->opcode == POP_JUMP_IF_FALSE);
}

bool Lifter::SliceIsSubscript(const StackInstruction& i) const {
  if (traced_ || i.oparg != 3) return false;
  const StackInstruction* next = Following(i);
  return next != nullptr && next->opcode == BINARY_OP && next->oparg == NB_SUBSCR;
}

namespace {
struct BinaryForm {
  Op op;
  Op immediate;  // Nop: none
};
BinaryForm FormOf(uint32_t nb) {
  switch (nb) {
    case NB_ADD: return {Op::Add, Op::AddI};
    case NB_SUBTRACT: return {Op::Sub, Op::SubI};
    case NB_MULTIPLY: return {Op::Mul, Op::MulI};
    case NB_FLOOR_DIVIDE: return {Op::FloorDiv, Op::FloorDivI};
    case NB_REMAINDER: return {Op::Mod, Op::ModI};
    case NB_TRUE_DIVIDE: return {Op::TrueDiv, Op::Nop};
    case NB_AND: return {Op::And, Op::AndI};
    case NB_OR: return {Op::Or, Op::Nop};
    case NB_XOR: return {Op::Xor, Op::Nop};
    case NB_LSHIFT: return {Op::Shl, Op::ShlI};
    case NB_RSHIFT: return {Op::Shr, Op::ShrI};
    case NB_SUBSCR: return {Op::Subscr, Op::SubscrI};
    default: return {Op::BinaryOp, Op::Nop};
  }
}
}  // namespace

void Lifter::LiftBinaryOp(uint32_t oparg) {
  if (slice_is_subscript_) {  // what it is made of still lies on the container
    slice_is_subscript_ = false;
    LiftBuild(Op::SubscrSlice, 4, 4);
    return;
  }
  const bool inplace = oparg >= NB_INPLACE_ADD && oparg <= NB_INPLACE_XOR;
  const BinaryForm form = FormOf(inplace ? oparg - NB_INPLACE_ADD : oparg);
  const uint8_t flags = inplace ? kInplace : 0;
  int value;
  if (form.immediate != Op::Nop && ImmediateOf(stack_.back(), &value)) {
    Pop();
    bool temp;
    const uint32_t b = PopReg(&temp);
    const uint32_t a = PushTemp();
    Emit(form.immediate, a, b, static_cast<uint16_t>(value), flags | (temp && b != a ? kConsumeB : 0));
    return;
  }
  EmitBinary(form.op, flags);
  if (form.op == Op::BinaryOp) EmitWord(oparg);
}

void Lifter::LiftCompare(const StackInstruction& i) {
  const uint8_t cmp = static_cast<uint8_t>((i.oparg >> 5) << kCmpShift);
  const uint8_t to_bool = (i.oparg & 16) ? static_cast<uint8_t>(kCmpBool) : 0;
  if (NextIsBranch(i, false)) {
    // The branch fuses with this: what lies below must already be where the target expects it.
    int value;
    const bool immediate = ImmediateOf(stack_.back(), &value);
    if (!immediate) RegAt(1);
    RegAt(2);
    Canonicalize(stack_.size() - 2);
    if (immediate) {
      Pop();
      bool temp;
      const uint32_t b = PopReg(&temp);
      const uint32_t a = PushTemp();
      Emit(Op::JumpIfCmpI, a, b, static_cast<uint16_t>(value), cmp | (temp ? kConsumeB : 0));
      return;
    }
    bool tc, tb;
    const uint32_t c = PopReg(&tc);
    const uint32_t b = PopReg(&tb);
    const uint32_t a = PushTemp();
    Emit(Op::JumpIfCmp, a, b, c, cmp | (tb ? kConsumeB : 0) | (tc ? kConsumeC : 0));
    return;
  }
  EmitBinary(Op::Compare, cmp | to_bool);
}

bool Lifter::LiftJump(const StackInstruction& i, uint32_t unit) {
  const uint32_t target = in_.JumpTarget(unit);
  switch (i.opcode) {
    case JUMP_FORWARD:
      Canonicalize(stack_.size());
      EmitJump(Op::Jump, 0, target);
      return true;
    case JUMP_BACKWARD:
      Canonicalize(stack_.size());
      EmitJump(Op::JumpBack, 0, target);
      return true;
    case JUMP_BACKWARD_NO_INTERRUPT:
      Canonicalize(stack_.size());
      EmitJump(Op::JumpBackNoPoll, 0, target);
      return true;
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_FALSE: {
      const bool sense = i.opcode == POP_JUMP_IF_TRUE;
      if (last_ != kNone && stack_.back().kind == Entry::kTemp && out_[last_].a == stack_.back().index) {
        Instruction& fused = out_[last_];
        switch (fused.op) {
          case Op::JumpIfCmp:
          case Op::JumpIfCmpI:
          case Op::JumpIfIs:
            // `not` of an Is was kept in the sense flag
            if (fused.op == Op::JumpIfIs ? ((fused.flags & kSense) != 0) != sense : sense) {
              fused.flags |= kSense;
            } else {
              fused.flags &= static_cast<uint8_t>(~kSense);
            }
            Pop();
            fused.a = 0;
            EmitJumpWord(target);
            last_ = kNone;
            return true;
          case Op::JumpIfContains:
            if (((fused.flags & kSense) != 0) != sense) fused.flags |= kSense;
            else fused.flags &= static_cast<uint8_t>(~kSense);
            Pop();
            fused.a = 0;
            EmitJumpWord(target);
            last_ = kNone;
            return true;
          default: break;
        }
      }
      RegAt(1);
      Canonicalize(stack_.size() - 1);
      bool temp;
      const uint32_t a = PopReg(&temp);
      EmitJump(sense ? Op::JumpIfTrue : Op::JumpIfFalse, a, target, temp ? kConsumeA : 0);
      return true;
    }
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_NOT_NONE: {
      RegAt(1);
      Canonicalize(stack_.size() - 1);
      bool temp;
      const uint32_t a = PopReg(&temp);
      EmitJump(i.opcode == POP_JUMP_IF_NONE ? Op::JumpIfNone : Op::JumpIfNotNone, a, target, temp ? kConsumeA : 0);
      return true;
    }
    case FOR_ITER: {
      Canonicalize(stack_.size());
      const uint32_t iter = stack_.back().index;
      const uint32_t a = PushTemp();
      Emit(Op::ForIter, a, iter);
      EmitJumpWord(target);
      return true;
    }
    case SEND: {
      Canonicalize(stack_.size());
      bool temp;
      const uint32_t value = PopReg(&temp);
      const uint32_t receiver = stack_.back().index;
      const uint32_t a = PushTemp();
      Emit(Op::Send, a, receiver, value);
      EmitJumpWord(target);
      last_ = kNone;
      return true;
    }
    default: return false;
  }
}

void Lifter::LiftCall(Op op, uint32_t extra_and_args) {
  const size_t total = 2 + extra_and_args;
  const size_t first = stack_.size() - total;
  for (size_t p = first; p < stack_.size(); ++p) {
    const Entry& e = stack_[p];
    if (e.kind == Entry::kInt || (e.kind == Entry::kConst && e.index >= 0x7fff)) Materialize(p);
  }
  std::vector<Entry> list(stack_.begin() + static_cast<ptrdiff_t>(first), stack_.end());
  stack_.resize(first);
  const uint32_t a = PushTemp();
  const uint32_t nargs = op == Op::CallKw ? extra_and_args - 1 : extra_and_args;
  // The flags of a call hold its length in words, so that returning to it needs no arithmetic.
  const size_t words = 1 + (total + 3) / 4 + (op == Op::Call ? kCallCacheWords : 0);
  call_ = Emit(op, a, nargs, a, words <= 255 ? static_cast<uint8_t>(words) : 0);
  EmitList(list);
  for (int i = 0; op == Op::Call && i < kCallCacheWords; ++i) EmitWord(0);
  call_end_ = out_.size();
  call_noted_ = false;
}

void Lifter::LiftBuild(Op op, uint32_t count, uint32_t b, uint32_t c) {
  const size_t first = stack_.size() - count;
  for (size_t p = first; p < stack_.size(); ++p) {
    const Entry& e = stack_[p];
    if (e.kind == Entry::kInt || (e.kind == Entry::kConst && e.index >= 0x7fff)) Materialize(p);
  }
  std::vector<Entry> list(stack_.begin() + static_cast<ptrdiff_t>(first), stack_.end());
  stack_.resize(first);
  const uint32_t a = PushTemp();
  Emit(op, a, b, c);
  EmitList(list);
}

void Lifter::LiftUnpack(Op op, uint32_t total, uint32_t b, uint32_t c) {
  bool temp;
  const uint32_t source = PopReg(&temp);
  std::vector<Entry> list(total);
  for (uint32_t k = 0; k < total; ++k) {
    PushTemp();
    list[total - 1 - k] = stack_.back();
  }
  Emit(op, source, b, c, temp ? kConsumeA : 0);
  EmitList(list);
  if (op == Op::UnpackEx) last_ = kNone;
}

bool Lifter::LiftInstruction(uint32_t unit) {
  const StackInstruction& i = in_.at[unit];
  const uint32_t arg = i.oparg;
  bool temp = false, temp2 = false;
  switch (i.opcode) {
    case NOP:
    case NOT_TAKEN:
    case CACHE:
    case RESERVED: return true;
    case RESUME:
      Canonicalize(stack_.size());
      Emit(Op::Resume, arg);
      last_ = kNone;
      return true;
    case LOAD_FAST:
    case LOAD_FAST_BORROW: Push({Entry::kLocal, arg}); return true;
    case LOAD_FAST_LOAD_FAST:
    case LOAD_FAST_BORROW_LOAD_FAST_BORROW:
      Push({Entry::kLocal, arg >> 4});
      Push({Entry::kLocal, arg & 15});
      return true;
    case LOAD_FAST_CHECK:
      Emit(Op::CheckBound, arg);
      last_ = kNone;
      Push({Entry::kLocal, arg});
      return true;
    case LOAD_FAST_AND_CLEAR: {
      FlushLocal(arg);
      const uint32_t a = PushTemp();
      Emit(Op::MoveClear, a, arg);
      last_ = kNone;
      return true;
    }
    case STORE_FAST: StoreLocal(arg); return true;
    case STORE_FAST_LOAD_FAST:
      StoreLocal(arg >> 4);
      Push({Entry::kLocal, arg & 15});
      return true;
    case STORE_FAST_STORE_FAST:
      StoreLocal(arg >> 4);
      StoreLocal(arg & 15);
      return true;
    case DELETE_FAST:
      FlushLocal(arg);
      Emit(Op::DeleteFast, arg);
      last_ = kNone;
      return true;
    case LOAD_CONST: Push({Entry::kConst, arg}); return true;
    case LOAD_SMALL_INT: Push({Entry::kInt, arg}); return true;
    case PUSH_NULL: Push({Entry::kNull, 0}); return true;
    case POP_TOP:
    case END_FOR:
    case POP_ITER: {
      const Entry e = Pop();
      if (e.kind == Entry::kTemp) Emit(Op::Drop, e.index);
      last_ = kNone;
      return true;
    }
    case COPY: {
      const Entry e = stack_[stack_.size() - arg];
      if (e.kind != Entry::kTemp) {
        Push(e);
        return true;
      }
      const uint32_t a = PushTemp();
      Emit(Op::Move, a, e.index);
      last_ = kNone;
      return true;
    }
    case SWAP:
      std::swap(stack_.back(), stack_[stack_.size() - arg]);
      last_ = kNone;
      return true;
    case MAKE_CELL:
      Emit(Op::MakeCell, arg);
      last_ = kNone;
      return true;
    case COPY_FREE_VARS:
      Emit(Op::CopyFreeVars, arg);
      last_ = kNone;
      return true;
    case LOAD_DEREF: {
      const uint32_t a = PushTemp();
      Emit(Op::LoadDeref, a, arg);
      return true;
    }
    case STORE_DEREF: {
      const uint32_t b = PopReg(&temp);
      Emit(Op::StoreDeref, arg, b, 0, temp ? kConsumeB : 0);
      last_ = kNone;
      return true;
    }
    case DELETE_DEREF:
      Emit(Op::DeleteDeref, arg);
      last_ = kNone;
      return true;
    case LOAD_FROM_DICT_OR_DEREF: EmitUnary(Op::LoadFromDictOrDeref, arg); return true;
    case LOAD_GLOBAL: {
      const uint32_t a = PushTemp();
      Emit(Op::LoadGlobal, a, arg >> 1);
      EmitWord(0);
      EmitWord(0);
      if (arg & 1) Push({Entry::kNull, 0});
      return true;
    }
    case STORE_GLOBAL:
    case STORE_NAME: {
      const uint32_t a = PopReg(&temp);
      Emit(i.opcode == STORE_GLOBAL ? Op::StoreGlobal : Op::StoreName, a, arg, 0, temp ? kConsumeA : 0);
      last_ = kNone;
      return true;
    }
    case DELETE_GLOBAL:
      Emit(Op::DeleteGlobal, 0, arg);
      last_ = kNone;
      return true;
    case DELETE_NAME:
      Emit(Op::DeleteName, 0, arg);
      last_ = kNone;
      return true;
    case LOAD_NAME: {
      const uint32_t a = PushTemp();
      Emit(Op::LoadName, a, arg);
      return true;
    }
    case LOAD_LOCALS: Emit(Op::LoadLocals, PushTemp()); return true;
    case LOAD_FROM_DICT_OR_GLOBALS: EmitUnary(Op::LoadFromDictOrGlobals, arg); return true;
    case LOAD_ATTR: {
      if (!(arg & 1)) {
        EmitUnary(Op::LoadAttr, arg >> 1);
        for (int k = 0; k < 3; ++k) EmitWord(0);
        return true;
      }
      const uint32_t b = PopReg(&temp);
      const uint32_t a = PushTemp();
      const uint32_t self = PushTemp();
      Emit(Op::LoadMethod, a, b, arg >> 1, temp ? kConsumeB : 0);
      for (int k = 0; k < 3; ++k) EmitWord(0);
      EmitWord(self);
      last_ = kNone;
      return true;
    }
    case STORE_ATTR: {
      RegAt(2);
      const uint32_t owner = PopReg(&temp);
      const uint32_t value = PopReg(&temp2);
      Emit(Op::StoreAttr, owner, value, arg, (temp ? kConsumeA : 0) | (temp2 ? kConsumeB : 0));
      for (int k = 0; k < 3; ++k) EmitWord(0);
      last_ = kNone;
      return true;
    }
    case DELETE_ATTR: {
      const uint32_t a = PopReg(&temp);
      Emit(Op::DeleteAttr, a, arg, 0, temp ? kConsumeA : 0);
      last_ = kNone;
      return true;
    }
    case LOAD_SUPER_ATTR: {
      RegAt(3);
      RegAt(2);
      const uint32_t self = PopReg(&temp);
      const uint32_t cls = PopReg(&temp);
      const uint32_t super = PopReg(&temp);
      const uint32_t a = PushTemp();
      uint32_t null = kNoReg;
      if (arg & 1) null = PushTemp();
      Emit(Op::LoadSuperAttr, a, arg & 3, arg >> 2);
      EmitWord(static_cast<uint64_t>(super) | static_cast<uint64_t>(cls) << 16 | static_cast<uint64_t>(self) << 32 |
               static_cast<uint64_t>(null) << 48);
      last_ = kNone;
      return true;
    }
    case LOAD_SPECIAL: {
      const uint32_t b = PopReg(&temp);
      const uint32_t a = PushTemp();
      const uint32_t self = PushTemp();
      Emit(Op::LoadSpecial, a, b, arg, temp ? kConsumeB : 0);
      EmitWord(self);
      last_ = kNone;
      return true;
    }
    case BINARY_OP: LiftBinaryOp(arg); return true;
    case COMPARE_OP: LiftCompare(i); return true;
    case IS_OP:
    case CONTAINS_OP: {
      const bool is = i.opcode == IS_OP;
      if (NextIsBranch(i, false)) {
        RegAt(2);
        RegAt(1);
        Canonicalize(stack_.size() - 2);
        const uint32_t c = PopReg(&temp2);
        const uint32_t b = PopReg(&temp);
        const uint32_t a = PushTemp();
        Emit(is ? Op::JumpIfIs : Op::JumpIfContains, a, b, c,
             (temp ? kConsumeB : 0) | (temp2 ? kConsumeC : 0) | (arg ? kSense : 0));
        return true;
      }
      EmitBinary(is ? Op::Is : Op::Contains, arg ? kSense : 0);
      return true;
    }
    case STORE_SUBSCR:
    case STORE_SLICE: {
      if (i.opcode == STORE_SLICE) {
        for (size_t k = 4; k >= 1; --k) RegAt(k);
        const uint32_t stop = PopReg(&temp);
        const uint32_t start = PopReg(&temp);
        const uint32_t container = PopReg(&temp);
        const uint32_t value = PopReg(&temp);
        Emit(Op::StoreSlice, value, container, start);
        EmitWord(stop);
      } else {
        for (size_t k = 3; k >= 1; --k) RegAt(k);
        bool temp3;
        const uint32_t key = PopReg(&temp2);
        const uint32_t container = PopReg(&temp);
        const uint32_t value = PopReg(&temp3);
        Emit(Op::StoreSubscr, container, key, value,
             (temp ? kConsumeA : 0) | (temp2 ? kConsumeB : 0) | (temp3 ? kConsumeC : 0));
      }
      last_ = kNone;
      return true;
    }
    case DELETE_SUBSCR: {
      RegAt(2);
      const uint32_t key = PopReg(&temp2);
      const uint32_t container = PopReg(&temp);
      Emit(Op::DeleteSubscr, container, key, 0, (temp ? kConsumeA : 0) | (temp2 ? kConsumeB : 0));
      last_ = kNone;
      return true;
    }
    case BINARY_SLICE: {
      for (size_t k = 3; k >= 1; --k) RegAt(k);
      const uint32_t stop = PopReg(&temp);
      const uint32_t start = PopReg(&temp);
      const uint32_t container = PopReg(&temp);
      Emit(Op::BinarySlice, PushTemp(), container, start);
      EmitWord(stop);
      last_ = kNone;
      return true;
    }
    case UNARY_NEGATIVE: EmitUnary(Op::Negative); return true;
    case UNARY_INVERT: EmitUnary(Op::Invert); return true;
    case UNARY_NOT:
      if (!traced_ && last_ != kNone && out_[last_].op == Op::ToBool && stack_.back().kind == Entry::kTemp &&
          out_[last_].a == stack_.back().index) {
        out_[last_].op = Op::Not;  // it asks for the truth itself
        return true;
      }
      EmitUnary(Op::Not);
      return true;
    case TO_BOOL:
      if (NextIsBranch(i, true)) return true;  // the branch tests the truth itself
      EmitUnary(Op::ToBool);
      return true;
    case GET_ITER: EmitUnary(Op::GetIter); return true;
    case GET_YIELD_FROM_ITER: EmitUnary(Op::GetYieldFromIter); return true;
    case GET_AWAITABLE: EmitUnary(Op::GetAwaitable, arg); return true;
    case GET_AITER: EmitUnary(Op::GetAIter); return true;
    case GET_ANEXT: {
      const uint32_t b = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(Op::GetANext, a, b);
      return true;
    }
    case YIELD_VALUE: {
      RegAt(1);
      Canonicalize(stack_.size() - 1);
      const uint32_t b = PopReg(&temp);
      const size_t depth = stack_.size();
      const uint32_t a = PushTemp();
      Emit(Op::Yield, a, b, arg, temp && b != a ? kConsumeB : 0);
      EmitWord(depth);
      last_ = kNone;
      return true;
    }
    case RETURN_GENERATOR:
      Emit(Op::ReturnGenerator, PushTemp());
      last_ = kNone;
      return true;
    case RETURN_VALUE: {
      if (!traced_ && stack_.back().kind == Entry::kConst && stack_.back().index <= 0xffff) {
        const uint32_t k = Pop().index;
        // The flag says that the constant outlives the code object.
        Emit(Op::ReturnK, 0, k, 0, _Py_IsImmortal(PyTuple_GET_ITEM(code_->co_consts, k)) ? kSense : 0);
        last_ = kNone;
        return true;
      }
      const uint32_t a = PopReg(&temp);
      Emit(Op::Return, a);
      last_ = kNone;
      return true;
    }
    case END_SEND: {
      const Entry value = Pop();
      const uint32_t receiver = PopReg(&temp);
      if (temp) Emit(Op::Drop, receiver);
      Push(value);
      last_ = kNone;
      return true;
    }
    case BUILD_TUPLE: LiftBuild(Op::BuildTuple, arg, arg); return true;
    case BUILD_LIST: LiftBuild(Op::BuildList, arg, arg); return true;
    case BUILD_SET: LiftBuild(Op::BuildSet, arg, arg); return true;
    case BUILD_MAP: LiftBuild(Op::BuildMap, 2 * arg, 2 * arg); return true;
    case BUILD_STRING: LiftBuild(Op::BuildString, arg, arg); return true;
    case BUILD_SLICE:
      slice_is_subscript_ = SliceIsSubscript(i);
      if (!slice_is_subscript_) LiftBuild(Op::BuildSlice, arg, arg);
      return true;
    case BUILD_INTERPOLATION: LiftBuild(Op::BuildInterpolation, 2 + (arg & 1), 2 + (arg & 1), arg); return true;
    case BUILD_TEMPLATE: EmitBinary(Op::BuildTemplate); return true;
    case LIST_APPEND:
    case SET_ADD:
    case LIST_EXTEND:
    case SET_UPDATE:
    case DICT_UPDATE: {
      const uint32_t b = PopReg(&temp);
      const uint32_t a = RegAt(arg);
      const Op op = i.opcode == LIST_APPEND   ? Op::ListAppend
                    : i.opcode == SET_ADD     ? Op::SetAdd
                    : i.opcode == LIST_EXTEND ? Op::ListExtend
                    : i.opcode == SET_UPDATE  ? Op::SetUpdate
                                              : Op::DictUpdate;
      Emit(op, a, b, 0, temp ? kConsumeB : 0);
      last_ = kNone;
      return true;
    }
    case MAP_ADD: {
      RegAt(2);
      const uint32_t value = PopReg(&temp2);
      const uint32_t key = PopReg(&temp);
      Emit(Op::MapAdd, RegAt(arg), key, value, (temp ? kConsumeB : 0) | (temp2 ? kConsumeC : 0));
      last_ = kNone;
      return true;
    }
    case DICT_MERGE: {
      RegAt(5 + arg - 1);
      const uint32_t b = PopReg(&temp);
      const uint32_t callable = RegAt(4 + arg - 1);
      Emit(Op::DictMerge, RegAt(arg), b, callable, temp ? kConsumeB : 0);
      last_ = kNone;
      return true;
    }
    case UNPACK_SEQUENCE: LiftUnpack(Op::Unpack, arg, arg, 0); return true;
    case UNPACK_EX: LiftUnpack(Op::UnpackEx, (arg & 0xff) + 1 + (arg >> 8), arg & 0xff, arg >> 8); return true;
    case FORMAT_SIMPLE: EmitUnary(Op::FormatSimple); return true;
    case FORMAT_WITH_SPEC: EmitBinary(Op::FormatSpec); return true;
    case CONVERT_VALUE: EmitUnary(Op::Convert, arg); return true;
    case CALL: LiftCall(Op::Call, arg); return true;
    case CALL_KW: LiftCall(Op::CallKw, arg + 1); return true;
    case CALL_FUNCTION_EX: {
      const Entry kwargs = stack_.back();
      uint32_t kw = kNoReg;
      if (kwargs.kind != Entry::kNull) RegAt(1);
      RegAt(4);
      RegAt(2);
      if (kwargs.kind == Entry::kNull) Pop();
      else kw = PopReg(&temp);
      const uint32_t args = PopReg(&temp);
      const Entry null = Pop();
      const uint32_t callable = PopReg(&temp);
      const uint32_t a = PushTemp();
      call_ = Emit(Op::CallEx, a, kw);
      call_end_ = out_.size() + 1;
      call_noted_ = false;
      EmitWord(static_cast<uint64_t>(callable) | static_cast<uint64_t>(args) << 16 |
               static_cast<uint64_t>(null.kind == Entry::kTemp ? null.index : kNoReg) << 32 |
               static_cast<uint64_t>(a) << 48);
      return true;
    }
    case CALL_INTRINSIC_1: EmitUnary(Op::Intrinsic1, arg); return true;
    case CALL_INTRINSIC_2:
      EmitBinary(Op::Intrinsic2);
      EmitWord(arg);
      return true;
    case MAKE_FUNCTION: EmitUnary(Op::MakeFunction); return true;
    case SET_FUNCTION_ATTRIBUTE: {
      RegAt(2);
      const uint32_t func = PopReg(&temp2);
      const uint32_t value = PopReg(&temp);
      const uint32_t a = PushTemp();
      Emit(Op::SetFunctionAttr, a, value, arg, temp && value != a ? kConsumeB : 0);
      EmitWord(func);
      last_ = kNone;
      return true;
    }
    case LOAD_BUILD_CLASS: Emit(Op::LoadBuildClass, PushTemp()); return true;
    case LOAD_COMMON_CONSTANT: {
      const uint32_t a = PushTemp();
      Emit(Op::LoadCommon, a, arg);
      return true;
    }
    case SETUP_ANNOTATIONS:
      Emit(Op::SetupAnnotations);
      last_ = kNone;
      return true;
    default: break;
  }
  return LiftJump(i, unit) || LiftException(i) || LiftMatchAndImport(i);
}

}  // namespace pynterp::compiler
