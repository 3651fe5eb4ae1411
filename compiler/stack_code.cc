#include "compiler/stack_code.h"

#include <atomic>
#include <climits>

namespace pynterp::compiler {
namespace {

constexpr int kUnknownOpcode = INT_MAX;  // as an effect on the stack: PY_INVALID_STACK_EFFECT of Python/codegen.c

bool IsTerminator(uint8_t op) {
  switch (op) {
    case RETURN_VALUE:
    case RAISE_VARARGS:
    case RERAISE:
    case JUMP_FORWARD:
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT: return true;
    default: return false;
  }
}

}  // namespace

uint32_t StackCode::JumpTarget(uint32_t unit) const {
  const StackInstruction& i = at[unit];
  switch (i.opcode) {
    case JUMP_FORWARD:
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_NOT_NONE:
    case SEND: return i.next + i.oparg;
    case FOR_ITER: return i.next + i.oparg + 1;  // past END_FOR, as the loop does
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT: return i.next - i.oparg;
    default: return kNone;
  }
}

void StackCode::FindLeaders(bool traced) {
  leader.assign(count + 1, traced ? 1 : 0);
  auto mark = [&](uint32_t u) {
    if (u < count) leader[u] = 1;
  };
  mark(0);
  for (const Handler& h : handlers) {
    mark(h.start);
    mark(h.end);
    mark(h.target);
  }
  for (uint32_t u = 0; u < count; ++u) {
    if (!at[u].starts) continue;
    const uint32_t target = JumpTarget(u);
    if (target != kNone) mark(target);
    if (at[u].opcode == RESUME) mark(u);  // where a frame may change between the fast and the traced form
    if (IsTerminator(at[u].opcode) || at[u].opcode == YIELD_VALUE || at[u].opcode == RETURN_GENERATOR) mark(at[u].next);
  }
  // A mark that fell on an EXTENDED_ARG prefix belongs to the instruction behind it, and the other way round:
  // jumps go to the prefix.
  for (uint32_t u = 0; u < count; ++u) {
    if (at[u].starts && at[u].first != u && leader[at[u].first]) leader[u] = 1;
  }
}

bool StackCode::RefuseDepth() {
  PyErr_SetString(PyExc_SystemError, "malformed code object: stack depth");
  refusal.kind = bytecode::Refusal::kMalformed;
  return false;
}

namespace {

// PyCompile_OpcodeStackEffectWithJump(), remembered for the opcodes whose effect does not depend on the argument.
int StackEffect(int opcode, uint32_t oparg, bool jump) {
  constexpr int8_t kAsk = 1, kZero = 64;  // 0: not asked yet
  static std::atomic<int8_t> effects[2][256];
  std::atomic<int8_t>& known = effects[jump][opcode];
  const int8_t state = known.load(std::memory_order_relaxed);
  if (state > kAsk) return state - kZero;
  const int effect = PyCompile_OpcodeStackEffectWithJump(opcode, static_cast<int>(oparg), jump);
  if (state == kAsk) return effect;
  bool same = effect > kAsk - kZero && effect < kZero;
  for (const int other : {0, 1, 2, 3, 4, 7, 8, 16, 32, 64, 128, 255}) {
    same = same && PyCompile_OpcodeStackEffectWithJump(opcode, other, jump) == effect;
  }
  known.store(same ? static_cast<int8_t>(effect + kZero) : kAsk, std::memory_order_relaxed);
  return effect;
}

}  // namespace

bool StackCode::FindDepths(PyCodeObject* code) {
  const int stack_size = code->co_stacksize;
  depth.assign(count + 1, -1);
  std::vector<uint32_t> work;
  auto reach = [&](uint32_t u, int d) {
    if (u < count && depth[u] < 0) {
      depth[u] = d;
      work.push_back(u);
    }
  };
  reach(0, 0);
  std::vector<uint8_t> handler_done(handlers.size(), 0);
  size_t handlers_left = handlers.size();
  while (!work.empty()) {
    uint32_t u = work.back();
    work.pop_back();
    int d = depth[u];
    while (u < count) {
      while (u < count && !at[u].starts) ++u;
      if (u >= count) break;
      for (size_t h = 0; handlers_left != 0 && h < handlers.size(); ++h) {
        if (!handler_done[h] && u >= handlers[h].start && u < handlers[h].end) {
          handler_done[h] = 1;
          --handlers_left;
          reach(handlers[h].target, handlers[h].depth + handlers[h].lasti + 1);
        }
      }
      depth[u] = d;
      depth[at[u].first] = d;
      const StackInstruction& i = at[u];
      const uint32_t target = JumpTarget(u);
      if (target != kNone) {
        const int jump_depth = i.opcode == FOR_ITER ? d : d + StackEffect(i.opcode, i.oparg, true);
        if (jump_depth < 0 || jump_depth > stack_size) return RefuseDepth();
        reach(target, jump_depth);
      }
      if (IsTerminator(i.opcode)) break;
      const int effect = StackEffect(i.opcode, i.oparg, false);
      if (effect == kUnknownOpcode) {
        PyErr_Format(PyExc_SystemError, "%U:%d: unknown opcode %d", code->co_filename,
                     PyCode_Addr2Line(code, static_cast<int>(u * sizeof(_Py_CODEUNIT))), i.opcode);
        refusal = {bytecode::Refusal::kOpcode, i.opcode};
        return false;
      }
      d += effect;
      if (d < 0 || d > stack_size) return RefuseDepth();
      u = i.next;
      if (u < count && depth[u] >= 0) break;
    }
  }
  return true;
}

bool StackCode::Read(PyCodeObject* code, bool traced) {
  count = static_cast<uint32_t>(Py_SIZE(code));
  at.assign(count + 1, {});
  const _Py_CODEUNIT* units = _PyCode_CODE(code);
  uint32_t oparg = 0;
  uint32_t first = 0;
  bool prefixed = false;
  for (uint32_t u = 0; u < count;) {
    // _Py_GetBaseCodeUnit undoes specialisation and instrumentation (Python/instrumentation.c).
    const _Py_CODEUNIT unit = _Py_GetBaseCodeUnit(code, static_cast<int>(u));
    if (!prefixed) first = u;
    oparg = (oparg << 8) | unit.op.arg;
    if (unit.op.code == EXTENDED_ARG) {
      prefixed = true;
      ++u;
      continue;
    }
    StackInstruction& i = at[u];
    i.starts = true;
    i.opcode = unit.op.code;
    i.raw_opcode = units[u].op.code;
    i.oparg = oparg;
    i.first = first;
    i.next = u + 1 + _PyOpcode_Caches[unit.op.code];
    u = i.next;
    oparg = 0;
    prefixed = false;
  }
  handlers = bytecode::AllHandlers(code);
  FindLeaders(traced);
  return FindDepths(code);
}

}  // namespace pynterp::compiler
