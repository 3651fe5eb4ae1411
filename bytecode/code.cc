#include "bytecode/code.h"

#include <cstdlib>

namespace pynterp::bytecode {
namespace {

struct OpInfo {
  const char* name;
  const char* fields;
  int extra;
  Op base;
};
constexpr OpInfo kOps[] = {
#define OPCODE(name, fields, extra, meaning) {#name, fields, extra, Op::name},
#define FORM(name, base, fields, extra, meaning) {#name, fields, extra, Op::base},
#include "bytecode/opcodes.def"
};
static_assert(sizeof kOps / sizeof kOps[0] <= 256);
constexpr int kOperandList = 9;

}  // namespace

const char* OpName(Op op) { return kOps[static_cast<int>(op)].name; }
Op BaseOp(Op op) { return kOps[static_cast<int>(op)].base; }
const char* OpFields(Op op) { return kOps[static_cast<int>(op)].fields; }

int OperandCount(const Instruction& ins) {
  if (kOps[static_cast<int>(ins.op)].extra != kOperandList) return 0;
  if (IsCall(ins.op)) return ins.b + 2;
  if (ins.op == Op::CallKw) return ins.b + 3;
  if (ins.op == Op::UnpackEx) return ins.b + 1 + ins.c;
  return ins.b;
}

int ExtraWords(const Instruction& ins) {
  const int extra = kOps[static_cast<int>(ins.op)].extra;
  if (extra != kOperandList) return extra;
  return (OperandCount(ins) + 3) / 4 + (IsCall(ins.op) ? kCallCacheWords : 0);
}

bool HasJumpWord(Op op) {
  switch (BaseOp(op)) {
    case Op::JumpIfCmp:
    case Op::JumpIfCmpI:
    case Op::JumpIfIs:
    case Op::JumpIfContains:
    case Op::ForIter:
    case Op::Send: return true;
    default: return false;
  }
}

void ShareConsts(Code* code) {
  for (uint32_t i = 0; i < code->num_consts; ++i) Py_INCREF(code->consts[i].object());
  code->shares_consts = true;
}

bool ReleaseConsts(Code* code) {
  if (!code->shares_consts) return false;
  code->shares_consts = false;
  for (uint32_t i = 0; i < code->num_consts; ++i) Py_DECREF(code->consts[i].object());
  return true;
}

void Free(Code* code) {
  if (code == nullptr) return;
  Free(code->other);
  while (code->side_blocks != nullptr) {
    void* next = *static_cast<void**>(code->side_blocks);
    std::free(code->side_blocks);
    code->side_blocks = next;
  }
  ReleaseConsts(code);
  std::free(code->handlers);
  std::free(code->resume_points);
  std::free(code->resume_entries);
  std::free(code->units);
  std::free(code);
}

}  // namespace pynterp::bytecode
