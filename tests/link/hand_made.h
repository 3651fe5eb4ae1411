// Register code put together by hand, for programs that have no compiler: return the first local.
#pragma once
#include <cstring>

#include "bytecode/code.h"

namespace pynterp::test {

// RETURNS a Code for bytecode::Free to free. REQUIRES: `co` has a local and a stack of at least one.
inline bytecode::Code* ReturnFirstLocal(PyCodeObject* co) {
  using namespace bytecode;
  const Instruction program[] = {{Op::Resume, 0, 0, 0, 0}, {Op::Return, 0, 0, 0, 0}};
  const size_t n = sizeof program / sizeof program[0];
  const auto num_consts = static_cast<size_t>(PyTuple_GET_SIZE(co->co_consts));
  const auto num_units = static_cast<size_t>(Py_SIZE(co));
  auto* code = static_cast<Code*>(PyMem_RawCalloc(1, sizeof(Code)));
  // One block in the order units, instructions, constants, table of units: see bytecode/code.h.
  auto* block = static_cast<char*>(PyMem_RawMalloc(n * 16 + num_consts * 8 + (num_units + 1) * 4));
  if (code == nullptr || block == nullptr) Py_FatalError("out of memory");
  code->units = reinterpret_cast<_Py_CODEUNIT**>(block);
  code->ins = reinterpret_cast<Instruction*>(block + n * 8);
  code->consts = reinterpret_cast<Value*>(block + n * 16);
  code->unit_to_pc = reinterpret_cast<uint32_t*>(block + n * 16 + num_consts * 8);
  for (size_t i = 0; i < n; ++i) code->units[i] = _PyCode_CODE(co);
  std::memcpy(code->ins, program, sizeof program);
  for (size_t i = 0; i < num_consts; ++i) {
    code->consts[i] = Value::Borrow(PyTuple_GET_ITEM(co->co_consts, static_cast<Py_ssize_t>(i)));
  }
  for (size_t u = 0; u <= num_units; ++u) code->unit_to_pc[u] = Code::kNoPc;
  code->unit_to_pc[0] = 0;
  code->count = static_cast<uint32_t>(n);
  code->num_units = static_cast<uint32_t>(num_units);
  code->nlocals = static_cast<uint32_t>(co->co_nlocalsplus);
  code->nregs = code->nlocals + static_cast<uint32_t>(co->co_stacksize);
  code->flags = static_cast<uint32_t>(co->co_flags);
  code->argcount = static_cast<uint32_t>(co->co_argcount);
  code->simple_args = true;
  code->unit_offset = static_cast<int64_t>(n) * 8;
  code->code = co;
  return code;
}

}  // namespace pynterp::test
