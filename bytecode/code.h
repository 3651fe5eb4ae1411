// Code: the register form of one PyCodeObject; immutable in shape once built (caches and opcode bytes are
// rewritten by the loop as it learns).
//   LIVES  in the code object's extra slot; freed with it. OWNS its arrays; constants are kept alive by co_consts.
//   UNITS  for the instruction at index i, unit(i) is the stack instruction it came from: what instr_ptr is set to
//          before anything that can call out or raise, so that every CPython reader sees the right place.
#pragma once
#include <cstdint>

#include "bytecode/exception_table.h"
#include "bytecode/value.h"

namespace pynterp::bytecode {

enum class Op : uint8_t {
#define OPCODE(name, fields, extra, meaning) name,
#include "bytecode/opcodes.def"
};

enum Flags : uint8_t {
  kConsumeB = 1,   // b is a temporary that dies here
  kConsumeC = 2,   // c is a temporary that dies here
  kConsumeA = 4,   // a, as a source, is a temporary that dies here
  kInplace = 8,    // augmented assignment
  kSense = 8,      // the truth value a fused jump waits for; `not` of Is and Contains
  kCmpShift = 4,   // the comparison (Py_LT ... Py_GE) in bits 4-6
  kCmpBool = 128,  // the comparison's result is converted to bool
};

struct Instruction {
  Op op;
  uint8_t flags;
  uint16_t a, b, c;
};
static_assert(sizeof(Instruction) == 8);

inline constexpr uint16_t kNoReg = 0xffff;
inline constexpr uint16_t kConstOperand = 0x8000;  // in operand lists: index into the constants

// Where a frame can leave the fast form for the traced one: right after a call. The entries say what CPython's stack
// holds there that the fast form keeps elsewhere.
struct ResumeEntry {
  enum Kind : uint8_t { kLocal, kConst, kInt, kNull, kTemp } kind;
  uint32_t index;
};
struct ResumePoint {
  uint32_t pc;     // the call
  uint32_t unit;   // the stack instruction to go on at
  uint32_t first;  // into resume_entries
  uint32_t depth;
};

// How much of the data stack lies behind the registers of a frame the loop pushed.
inline constexpr uint32_t kReturnPointWords = 3;

// Why a code object got no register form.
struct Refusal {
  enum Kind : uint8_t { kNone, kOpcode, kTooLarge, kMalformed, kNoMemory, kKinds } kind = kNone;
  uint8_t opcode = 0;  // kOpcode: the stack instruction that has no register form
};

// In memory of malloc: not the program's, so tracemalloc and its like do not see it.
struct Code {
  uint32_t count;        // instruction words
  uint32_t num_units;    // stack code units
  uint32_t nlocals;      // first temporary register
  uint32_t nregs;        // nlocals + stack size
  uint32_t flags;        // co_flags
  uint32_t argcount;
  uint32_t entry_args;   // argcount when the loop may bind arguments itself, else kNoPc
  uint32_t saved_bits;   // what a saved pc of this form carries: kTracedBit or 0
  uint32_t framesize;    // words a frame takes: co_framesize and kReturnPointWords
  bool simple_args;      // positional parameters only, no *args, no **kwargs
  bool takes_iterator;  // the first parameter is the `.0` of a generator expression, which loops ask without a look
  bool starts_with_resume;  // the first instruction is the entry's Resume
  bool traced;  // built for monitoring: nothing is fused, every event is delivered
  // The fast form: the value of eval_breaker for which nothing has to be looked at.
  uintptr_t quiet_version;
  PyCodeObject* code;  // borrowed: the owner
  Code* other;  // the form for monitoring beside the fast form, or nullptr
  int64_t unit_offset;  // bytes from units to ins
  // Borrowed values; the Code has a reference to each, so that C code never takes an argument for its only one.
  Value* consts;
  uint32_t num_consts;
  bool shares_consts;  // it has those references now
  uint32_t* unit_to_pc;  // stack unit -> instruction index at block starts, or kNoPc
  _Py_CODEUNIT** units;  // units[i]; directly before `ins` in memory
  Instruction* ins;
  ResumePoint* resume_points;
  ResumeEntry* resume_entries;
  uint32_t num_resume_points;
  Handler* handlers;  // the exception table, decoded, by start
  uint32_t num_handlers;
  void* side_blocks;  // a chain of raw blocks freed with the Code; each starts with the next

  static constexpr uint32_t kTracedBit = 0x800000;
  static constexpr uint32_t kNoPc = 0xffffffff;
};

// The opcode that `op` is a form of; `op` itself when it is none.
Op BaseOp(Op op);
// Call and its forms have one layout: the operand list, then kCallCacheWords words of cache.
inline bool IsCall(Op op) { return BaseOp(op) == Op::Call; }
inline constexpr int kCallCacheWords = 3;

// How many words follow the first one.
int ExtraWords(const Instruction& ins);
// How many operands are in its list; 0 without one.
int OperandCount(const Instruction& ins);
// Whether its first extra word says where to jump.
bool HasJumpWord(Op op);
const char* OpName(Op op);
const char* OpFields(Op op);

void Free(Code* code);

// Takes a reference to each constant. REQUIRES: it has none.
void ShareConsts(Code* code);
// Gives them back; co_consts keeps the constants alive. RETURNS whether there were any to give.
bool ReleaseConsts(Code* code);

}  // namespace pynterp::bytecode
