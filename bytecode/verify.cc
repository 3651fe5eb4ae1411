#include "bytecode/verify.h"

#include <cstring>
#include <vector>

#include "bytecode/exception_table.h"

namespace pynterp::bytecode {
namespace {

constexpr uint32_t kNumOps = 0
#define OPCODE(name, fields, extra, meaning) +1
#include "bytecode/opcodes.def"
    ;
constexpr int kBits = 16;  // of a register or index in a word

bool IsTerminator(Op op) {
  switch (op) {
    case Op::Jump:
    case Op::JumpBack:
    case Op::JumpBackNoPoll:
    case Op::Return:
    case Op::ReturnK:
    case Op::Reraise:
    case Op::Raise: return true;
    default: return false;
  }
}

class Verifier {
 public:
  Verifier(const Code* code, std::string* error)
      : code_(code),
        error_(error),
        num_consts_(PyTuple_GET_SIZE(code->code->co_consts)),
        num_names_(PyTuple_GET_SIZE(code->code->co_names)) {}

  bool Run() {
    if (!Shape() || !FindStarts()) return false;
    for (at_ = 0; at_ < code_->count; at_ += 1 + Extra()) {
      if (!Fields() || !Flags() || !Words() || !Units()) return false;
      last_ = at_;
    }
    at_ = last_;
    if (!IsTerminator(Here().op)) return Fail("control falls off the end");
    return UnitTable() && Handlers() && ResumePoints();
  }

 private:
  const Instruction& Here() const { return code_->ins[at_]; }
  uint32_t Extra() const { return static_cast<uint32_t>(ExtraWords(Here())); }
  uint64_t Word(uint32_t n) const {
    uint64_t bits;
    std::memcpy(&bits, &code_->ins[at_ + n], sizeof bits);
    return bits;
  }

  bool Fail(const std::string& what) {
    const bool known = at_ < code_->count && static_cast<uint32_t>(Here().op) < kNumOps;
    *error_ = "register code of " + std::string(PyUnicode_AsUTF8(code_->code->co_qualname)) + ", instruction " +
              std::to_string(at_) + (known ? std::string(" (") + OpName(Here().op) + ")" : "") + ": " + what;
    return false;
  }

  // The numbers everything else is measured by.
  bool Shape() {
    const PyCodeObject* co = code_->code;
    if (code_->count == 0) return Fail("there are no instructions");
    if (code_->nlocals != static_cast<uint32_t>(co->co_nlocalsplus)) return Fail("wrong number of locals");
    if (code_->nregs != code_->nlocals + static_cast<uint32_t>(co->co_stacksize) || code_->nregs >= kConstOperand) {
      return Fail("wrong number of registers");
    }
    if (code_->num_units != static_cast<uint32_t>(Py_SIZE(co))) return Fail("wrong number of stack units");
    const auto* base = reinterpret_cast<const char*>(code_->units);
    if (reinterpret_cast<const char*>(code_->ins) - base != code_->unit_offset ||
        code_->unit_offset != static_cast<int64_t>(code_->count) * 8) {
      return Fail("the units do not lie directly before the instructions");
    }
    for (Py_ssize_t i = 0; i < num_consts_; ++i) {
      const Value k = code_->consts[i];
      if (!k.is_object() || k.object() != PyTuple_GET_ITEM(co->co_consts, i)) {
        return Fail("constant " + std::to_string(i) + " is not that of the code object");
      }
    }
    return true;
  }

  bool FindStarts() {
    starts_.assign(code_->count, false);
    for (at_ = 0; at_ < code_->count; at_ += 1 + Extra()) {
      if (static_cast<uint32_t>(Here().op) >= kNumOps) return Fail("no such opcode");
      if (Extra() >= code_->count - at_) return Fail("its words run past the end");
      starts_[at_] = true;
    }
    return true;
  }

  bool IsStart(int64_t pc) const { return pc >= 0 && pc < code_->count && starts_[static_cast<size_t>(pc)]; }

  bool Register(uint64_t reg, const char* where) {
    return reg < code_->nregs || Fail(std::string("no such register, in ") + where);
  }
  bool RegisterOrNone(uint64_t reg, const char* where) { return reg == kNoReg || Register(reg, where); }
  bool Constant(uint64_t k) { return k < static_cast<uint64_t>(num_consts_) || Fail("no such constant"); }
  bool Name(uint64_t n) { return n < static_cast<uint64_t>(num_names_) || Fail("no such name"); }
  bool Target(int64_t displacement) {
    return IsStart(static_cast<int64_t>(at_) + displacement) || Fail("the jump does not land on an instruction");
  }

  bool Fields() {
    const Instruction& i = Here();
    const char* fields = OpFields(i.op);
    const uint16_t values[3] = {i.a, i.b, i.c};
    static const char* const kNames[3] = {"a", "b", "c"};
    for (int f = 0; f < 3; ++f) {
      bool ok = true;
      switch (fields[f]) {
        case 'd':
        case 'r': ok = Register(values[f], kNames[f]); break;
        case 'R': ok = RegisterOrNone(values[f], kNames[f]); break;
        case 'l': ok = values[f] < code_->nlocals || Fail(std::string("no such local, in ") + kNames[f]); break;
        case 'k':
          // LoadK's constants past the first 65536 have their high half in c.
          ok = Constant(values[f] | (i.op == Op::LoadK ? static_cast<uint32_t>(i.c) << kBits : 0));
          break;
        case 'n': ok = Name(values[f]); break;
        case 'J': {
          int32_t displacement;
          std::memcpy(&displacement, reinterpret_cast<const char*>(&i) + 4, sizeof displacement);
          return Target(displacement);  // the field is b and c
        }
        default: break;
      }
      if (!ok) return false;
    }
    return true;
  }

  // Only a temporary may die with its reader; and a comparison must be one of the six.
  bool Flags() {
    const Instruction& i = Here();
    if (IsCall(i.op) || i.op == Op::CallKw) {
      const int words = 1 + ExtraWords(i);
      return i.flags == (words <= 255 ? words : 0) || Fail("the flags of a call are its length in words");
    }
    const char* fields = OpFields(i.op);
    const uint16_t values[3] = {i.a, i.b, i.c};
    static constexpr uint8_t kConsumes[3] = {kConsumeA, kConsumeB, kConsumeC};
    for (int f = 0; f < 3; ++f) {
      if (!(i.flags & kConsumes[f])) continue;
      if (fields[f] != 'r') return Fail("consumes an operand that is not a register it reads");
      if (values[f] < code_->nlocals) return Fail("consumes a local");
    }
    const Op op = BaseOp(i.op);
    const bool compares = op == Op::Compare || op == Op::JumpIfCmp || op == Op::JumpIfCmpI;
    if (compares && ((i.flags >> kCmpShift) & 7) > Py_GE) return Fail("no such comparison");
    return true;
  }

  bool Words() {
    const Instruction& i = Here();
    switch (BaseOp(i.op)) {
      case Op::LoadMethod: return Register(Word(4), "the word for self");
      case Op::LoadSpecial: return Register(Word(1), "the word for self") && Number(i.c, SPECIAL_MAX);
      case Op::LoadSuperAttr: return Registers(3) && RegisterOrNone(Part(3), "word");
      case Op::BinarySlice:
      case Op::StoreSlice:
      case Op::PushExcInfo:
      case Op::CheckEgMatch:
      case Op::WithExceptStart:
      case Op::SetFunctionAttr: return Register(Word(1), "word");
      case Op::CleanupThrow: return Registers(2);
      case Op::CallEx: return Registers(2) && RegisterOrNone(Part(2), "word") && Register(Part(3), "word");
      case Op::MatchClass: return Registers(1) && Number(Part(3), 1);
      case Op::ImportName: return Name(Word(1));
      case Op::BinaryOp: return Number(Word(1), NB_OPARG_LAST);
      case Op::Intrinsic1: return Number(i.c, MAX_INTRINSIC_1);
      case Op::Intrinsic2: return Number(Word(1), MAX_INTRINSIC_2);
      case Op::LoadCommon: return Number(i.b, NUM_COMMON_CONSTANTS - 1);
      case Op::Raise: return Number(i.c, 2);
      case Op::Yield: return Word(1) < Temporaries() || Fail("a stack deeper than the frame");
      case Op::Call:
      case Op::CallKw: return Register(i.c, "c") && Operands(kMayBeConstant, true);
      case Op::Unpack:
      case Op::UnpackEx: return Operands(0, false);
      // Build...: the other ones with a list
      default: return HasJumpWord(i.op) ? Target(static_cast<int64_t>(Word(1))) : Operands(kMayBeConstant, false);
    }
  }

  uint64_t Part(int n) const { return (Word(1) >> (n * kBits)) & 0xffff; }
  bool Registers(int count) {
    for (int n = 0; n < count; ++n) {
      if (!Register(Part(n), "word")) return false;
    }
    return true;
  }
  bool Number(uint64_t n, uint64_t most) { return n <= most || Fail("a number out of range"); }
  uint32_t Temporaries() const { return code_->nregs - code_->nlocals; }

  static constexpr uint16_t kMayBeConstant = kConstOperand;  // for `constants`: the bit that says so
  // `self`: the second operand may be missing, as it is when a plain function is called.
  bool Operands(uint16_t constants, bool self) {
    const auto count = static_cast<uint32_t>(OperandCount(Here()));
    for (uint32_t n = 0; n < count; ++n) {
      const auto operand = static_cast<uint16_t>(Word(1 + n / 4) >> (n % 4 * kBits));
      if (operand == kNoReg) {
        if (!self || n != 1) return Fail("an operand is missing");
      } else if (operand & constants) {
        if (!Constant(operand & ~kConstOperand)) return false;
      } else if (!Register(operand, "the operand list")) {
        return false;
      }
    }
    return true;
  }

  bool Units() {
    for (uint32_t w = at_; w <= at_ + Extra(); ++w) {
      const ptrdiff_t unit = code_->units[w] - _PyCode_CODE(code_->code);
      if (unit < 0 || unit >= static_cast<ptrdiff_t>(code_->num_units)) {
        return Fail("it comes from outside of the code object");
      }
    }
    return true;
  }

  bool UnitTable() {
    for (uint32_t u = 0; u <= code_->num_units; ++u) {
      const uint32_t pc = code_->unit_to_pc[u];
      if (pc != Code::kNoPc && !IsStart(pc)) {
        return Fail("stack unit " + std::to_string(u) + " leads into the middle of an instruction");
      }
    }
    if (code_->unit_to_pc[0] != 0) return Fail("the first stack unit does not lead to the first instruction");
    return true;
  }

  // Whatever can raise must find its handler in place, with room for what the handler expects.
  bool Handlers() {
    std::vector<uint8_t> covered(code_->num_units, 0);
    for (at_ = 0; at_ < code_->count; at_ += 1 + Extra()) {
      covered[static_cast<size_t>(code_->units[at_] - _PyCode_CODE(code_->code))] = 1;
    }
    at_ = last_;
    for (const Handler& h : AllHandlers(code_->code)) {
      bool reachable = false;
      for (uint32_t u = h.start; u < h.end && u < code_->num_units; ++u) reachable = reachable || covered[u];
      if (!reachable) continue;
      if (h.target >= code_->num_units || code_->unit_to_pc[h.target] == Code::kNoPc) {
        return Fail("the handler at stack unit " + std::to_string(h.target) + " has no instruction");
      }
      if (h.depth + h.lasti + 1u > Temporaries()) return Fail("a handler expects more than the frame holds");
    }
    return true;
  }

  bool ResumePoints() {
    if (code_->traced && code_->num_resume_points != 0) return Fail("the traced form has resume points");
    uint32_t first = 0;
    for (uint32_t p = 0; p < code_->num_resume_points; ++p) {
      const ResumePoint& point = code_->resume_points[p];
      at_ = point.pc;
      if (!IsStart(point.pc)) return Fail("a resume point is not at an instruction");
      const Op op = Here().op;
      if (!IsCall(op) && op != Op::CallKw && op != Op::CallEx) return Fail("a resume point is not at a call");
      if (p > 0 && point.pc <= code_->resume_points[p - 1].pc) return Fail("the resume points are not in order");
      if (point.unit >= code_->num_units) return Fail("a resume point goes on outside of the code object");
      if (point.first != first || point.depth > Temporaries()) return Fail("a resume point has no such entries");
      for (uint32_t e = 0; e < point.depth; ++e) {
        if (!Entry(code_->resume_entries[first + e])) return false;
      }
      first += point.depth;
    }
    return true;
  }

  bool Entry(const ResumeEntry& e) {
    switch (e.kind) {
      case ResumeEntry::kLocal: return e.index < code_->nlocals || Fail("a resume point: no such local");
      case ResumeEntry::kConst: return Constant(e.index);
      case ResumeEntry::kInt:
      case ResumeEntry::kNull: return true;
      case ResumeEntry::kTemp:
        return (e.index >= code_->nlocals && e.index < code_->nregs) || Fail("a resume point: no such temporary");
    }
    return Fail("a resume point: no such kind of entry");
  }

  const Code* code_;
  std::string* error_;
  const Py_ssize_t num_consts_, num_names_;
  std::vector<bool> starts_;
  uint32_t at_ = 0;
  uint32_t last_ = 0;
};

}  // namespace

bool Verify(const Code* code, std::string* error) { return Verifier(code, error).Run(); }

}  // namespace pynterp::bytecode
