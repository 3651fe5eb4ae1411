#include "compiler/lift.h"

#include <cstdlib>
#include <cstring>
#include <string>

#include "bytecode/verify.h"
#include "compiler/lifter.h"

namespace pynterp::compiler {

using namespace bytecode;

bool Lifter::LiftException(const StackInstruction& i) {
  bool temp = false, temp2 = false;
  switch (i.opcode) {
    case PUSH_EXC_INFO: {
      const uint32_t b = PopReg(&temp);
      const uint32_t a = PushTemp();
      const uint32_t exc = PushTemp();
      Emit(Op::PushExcInfo, a, b);
      EmitWord(exc);
      last_ = kNone;
      return true;
    }
    case POP_EXCEPT: {
      const uint32_t a = PopReg(&temp);
      Emit(Op::PopExcept, a, 0, 0, temp ? kConsumeA : 0);
      last_ = kNone;
      return true;
    }
    case CHECK_EXC_MATCH: {
      RegAt(2);
      const uint32_t c = PopReg(&temp);
      const uint32_t b = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(Op::CheckExcMatch, a, b, c, temp && c != a ? kConsumeC : 0);
      return true;
    }
    case CHECK_EG_MATCH: {
      RegAt(2);
      const uint32_t c = PopReg(&temp2);
      const uint32_t b = PopReg(&temp);
      const uint32_t rest = PushTemp();
      const uint32_t match = PushTemp();
      Emit(Op::CheckEgMatch, match, b, c, (temp ? kConsumeB : 0) | (temp2 ? kConsumeC : 0));
      EmitWord(rest);
      last_ = kNone;
      return true;
    }
    case RERAISE: {
      const uint32_t lasti = i.oparg ? RegAt(1 + i.oparg) : kNoReg;
      const uint32_t a = PopReg(&temp);
      Emit(Op::Reraise, a, lasti);
      last_ = kNone;
      return true;
    }
    case RAISE_VARARGS: {
      uint32_t exc = kNoReg, cause = kNoReg;
      if (i.oparg == 2) {
        RegAt(2);
        cause = PopReg(&temp);
      }
      if (i.oparg >= 1) exc = PopReg(&temp);
      Emit(Op::Raise, exc, cause, i.oparg);
      last_ = kNone;
      return true;
    }
    case WITH_EXCEPT_START: {
      for (size_t k = 5; k >= 1; --k) {
        if (k != 2) RegAt(k);
      }
      const uint32_t func = RegAt(5), self = RegAt(4), exc = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(Op::WithExceptStart, a, func, self);
      EmitWord(exc);
      return true;
    }
    case END_ASYNC_FOR: {
      RegAt(2);
      const uint32_t b = PopReg(&temp);
      const uint32_t a = PopReg(&temp);
      Emit(Op::EndAsyncFor, a, b);
      last_ = kNone;
      return true;
    }
    case CLEANUP_THROW: {
      Canonicalize(stack_.size());
      const uint32_t exc = PopReg(&temp), sent = PopReg(&temp), sub = PopReg(&temp);
      const uint32_t none = PushTemp(), value = PushTemp();
      Emit(Op::CleanupThrow, sub, sent, exc);
      EmitWord(static_cast<uint64_t>(none) | static_cast<uint64_t>(value) << 16);
      last_ = kNone;
      return true;
    }
    default: return false;
  }
}

bool Lifter::LiftMatchAndImport(const StackInstruction& i) {
  bool temp = false, temp2 = false;
  switch (i.opcode) {
    case GET_LEN:
    case MATCH_MAPPING:
    case MATCH_SEQUENCE: {
      const uint32_t b = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(i.opcode == GET_LEN ? Op::GetLen : i.opcode == MATCH_MAPPING ? Op::MatchMapping : Op::MatchSequence, a, b);
      return true;
    }
    case MATCH_KEYS: {
      const uint32_t subject = RegAt(2), keys = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(Op::MatchKeys, a, subject, keys);
      return true;
    }
    case MATCH_CLASS: {
      RegAt(3);
      RegAt(2);
      bool temp3;
      const uint32_t names = PopReg(&temp3);
      const uint32_t type = PopReg(&temp2);
      const uint32_t subject = PopReg(&temp);
      const uint32_t a = PushTemp();
      Emit(Op::MatchClass, a, subject, type,
           (temp && subject != a ? kConsumeB : 0) | (temp2 && type != a ? kConsumeC : 0));
      EmitWord(static_cast<uint64_t>(names) | static_cast<uint64_t>(i.oparg) << 16 |
               static_cast<uint64_t>(temp3 && names != a ? 1 : 0) << 48);
      last_ = kNone;
      return true;
    }
    case IMPORT_NAME:
      EmitBinary(Op::ImportName);
      EmitWord(i.oparg);
      return true;
    case IMPORT_FROM: {
      const uint32_t b = RegAt(1);
      const uint32_t a = PushTemp();
      Emit(Op::ImportFrom, a, b, i.oparg);
      return true;
    }
    default:
      PyErr_Format(PyExc_SystemError, "stack opcode %d has no register form", i.opcode);
      in_.refusal = {Refusal::kOpcode, i.opcode};
      return false;
  }
}

Code* Lifter::Refuse(Refusal::Kind kind, const char* text) {
  PyErr_SetString(PyExc_SystemError, text);
  in_.refusal.kind = kind;
  return nullptr;
}

Code* Lifter::OutOfMemory() {
  PyErr_NoMemory();
  in_.refusal.kind = Refusal::kNoMemory;
  return nullptr;
}

Code* Lifter::Run() {
  if (!in_.Read(code_, traced_)) return nullptr;
  nlocals_ = static_cast<uint32_t>(code_->co_nlocalsplus);
  nregs_ = nlocals_ + static_cast<uint32_t>(code_->co_stacksize);
  if (nregs_ >= 0x7fff || PyTuple_GET_SIZE(code_->co_names) > 0xffff) {
    return Refuse(Refusal::kTooLarge, "function has too many local variables or names");
  }
  unit_to_pc_.assign(in_.count + 1, Code::kNoPc);
  bool live = false;
  for (uint32_t u = 0; u < in_.count; ++u) {
    if (!in_.at[u].starts) continue;
    const StackInstruction& i = in_.at[u];
    unit_ = u;
    if (in_.leader[u]) {
      if (in_.depth[u] < 0) {
        live = false;
        continue;
      }
      if (live) {
        Canonicalize(stack_.size());
        if (stack_.size() != static_cast<size_t>(in_.depth[u])) {
          return Refuse(Refusal::kMalformed, "malformed code object: stack depth at a join");
        }
      } else {
        stack_.clear();
        for (int d = 0; d < in_.depth[u]; ++d) stack_.push_back({Entry::kTemp, Nominal(static_cast<size_t>(d))});
      }
      live = true;
      last_ = kNone;
      unit_to_pc_[u] = static_cast<uint32_t>(out_.size());
      unit_to_pc_[i.first] = unit_to_pc_[u];
    }
    if (!live) continue;
    if (traced_) {
      if (i.first != u) {
        // Line events of a long instruction are due at its first prefix.
        unit_ = i.first;
        Emit(Op::Event, 0, static_cast<uint32_t>(stack_.size()));
        unit_ = u;
      }
      Emit(Op::Event, 0, static_cast<uint32_t>(stack_.size()));
      last_ = kNone;
    }
    NoteResumePoint(u);
    if (!LiftInstruction(u)) return nullptr;
    if (traced_ && i.opcode == FOR_ITER) {
      Emit(Op::Event, 0, static_cast<uint32_t>(stack_.size()), 1);
      last_ = kNone;
    }
    switch (i.opcode) {
      case RETURN_VALUE:
      case RAISE_VARARGS:
      case RERAISE:
      case JUMP_FORWARD:
      case JUMP_BACKWARD:
      case JUMP_BACKWARD_NO_INTERRUPT: live = false; break;
      default: break;
    }
  }
  return Finish();
}

// Called before each stack instruction: the first one after a call is where the traced form can take over.
void Lifter::NoteResumePoint(uint32_t unit) {
  if (call_ == kNone || traced_) return;
  if (out_.size() != call_end_ || call_noted_) {
    if (out_.size() != call_end_) call_ = kNone;
    return;
  }
  resume_points_.push_back({static_cast<uint32_t>(call_), unit, static_cast<uint32_t>(resume_entries_.size()),
                            static_cast<uint32_t>(stack_.size())});
  resume_entries_.insert(resume_entries_.end(), stack_.begin(), stack_.end());
  call_noted_ = true;
}

namespace {
template <typename T>
bool CopyOut(const std::vector<T>& from, T** to) {
  *to = nullptr;
  if (from.empty()) return true;
  *to = static_cast<T*>(std::malloc(from.size() * sizeof(T)));
  if (*to == nullptr) return false;
  std::memcpy(*to, from.data(), from.size() * sizeof(T));
  return true;
}
}  // namespace

Code* Lifter::Finish() {
  for (const Fixup& f : fixups_) {
    const uint32_t pc = f.target < in_.count ? unit_to_pc_[f.target] : Code::kNoPc;
    if (pc == Code::kNoPc) {
      return Refuse(Refusal::kMalformed, "malformed code object: jump into nowhere");
    }
    const int64_t displacement = static_cast<int64_t>(pc) - static_cast<int64_t>(f.base);
    if (f.word) {
      std::memcpy(&out_[f.at], &displacement, 8);
    } else {
      const int32_t d = static_cast<int32_t>(displacement);
      std::memcpy(reinterpret_cast<char*>(&out_[f.at]) + 4, &d, 4);
    }
  }
  const size_t n = out_.size();
  const size_t k = static_cast<size_t>(PyTuple_GET_SIZE(code_->co_consts));
  auto* code = static_cast<Code*>(std::calloc(1, sizeof(Code)));
  if (code == nullptr) return OutOfMemory();
  auto* block = static_cast<char*>(std::malloc(n * 16 + k * 8 + unit_to_pc_.size() * 4 + 8));
  if (block == nullptr) {
    std::free(code);
    return OutOfMemory();
  }
  if (!CopyOut(resume_points_, &code->resume_points) || !CopyOut(resume_entries_, &code->resume_entries) ||
      !CopyOut(in_.handlers, &code->handlers)) {
    std::free(code->resume_entries);
    std::free(code->resume_points);
    std::free(code);
    std::free(block);
    return OutOfMemory();
  }
  code->num_handlers = static_cast<uint32_t>(in_.handlers.size());
  code->num_resume_points = static_cast<uint32_t>(resume_points_.size());
  code->units = reinterpret_cast<_Py_CODEUNIT**>(block);
  code->ins = reinterpret_cast<Instruction*>(block + n * 8);
  code->consts = reinterpret_cast<Value*>(block + n * 16);
  code->unit_to_pc = reinterpret_cast<uint32_t*>(block + n * 16 + k * 8);
  for (size_t p = 0; p < n; ++p) code->units[p] = _PyCode_CODE(code_) + unit_of_[p];
  std::memcpy(code->ins, out_.data(), n * 8);
  for (size_t p = 0; p < k; ++p) {
    code->consts[p] = Value::Borrow(PyTuple_GET_ITEM(code_->co_consts, static_cast<Py_ssize_t>(p)));
  }
  code->num_consts = static_cast<uint32_t>(k);
  ShareConsts(code);
  std::memcpy(code->unit_to_pc, unit_to_pc_.data(), unit_to_pc_.size() * 4);
  code->count = static_cast<uint32_t>(n);
  code->num_units = in_.count;
  code->nlocals = nlocals_;
  code->nregs = nregs_;
  code->flags = static_cast<uint32_t>(code_->co_flags);
  code->argcount = static_cast<uint32_t>(code_->co_argcount);
  code->simple_args = (code_->co_flags & (CO_VARARGS | CO_VARKEYWORDS)) == 0 && code_->co_kwonlyargcount == 0 &&
                      (code_->co_flags & CO_OPTIMIZED) != 0;
  code->takes_iterator =
      code_->co_argcount > 0 && PyUnicode_EqualToUTF8(PyTuple_GET_ITEM(code_->co_localsplusnames, 0), ".0");
  code->framesize = static_cast<uint32_t>(code_->co_framesize) + kReturnPointWords;
  code->entry_args = code->simple_args && code->argcount < 900 ? code->argcount : Code::kNoPc;
  code->saved_bits = traced_ ? Code::kTracedBit : 0;
  code->traced = traced_;
  code->starts_with_resume = !traced_ && !out_.empty() && out_[0].op == Op::Resume;
  code->unit_offset = static_cast<int64_t>(n) * 8;
  code->code = code_;
  return code;
}

namespace {
bool WantsVerification() {
#ifndef NDEBUG
  return true;
#else
  static const bool asked = std::getenv("PYNTERP_VERIFY") != nullptr;
  return asked;
#endif
}
}  // namespace

Code* Lift(PyCodeObject* code, bool traced, Refusal* refusal) {
  Lifter lifter(code, traced);
  Code* lifted = lifter.Run();
  *refusal = lifter.refusal();
  std::string error;
  if (lifted == nullptr || !WantsVerification() || Verify(lifted, &error)) return lifted;
  Free(lifted);
  PyErr_SetString(PyExc_SystemError, error.c_str());
  refusal->kind = Refusal::kMalformed;
  return nullptr;
}

}  // namespace pynterp::compiler
