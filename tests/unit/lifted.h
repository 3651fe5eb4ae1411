// A function lifted from source text, with what tests ask about its register code.
#pragma once
#include <string>

#include "bytecode/code.h"
#include "bytecode/disassemble.h"
#include "compiler/lift.h"
#include "tests/unit/python_code.h"

namespace pynterp::test {

class Lifted {
 public:
  // `name`: of the function in `source`; nullptr: the module itself.
  explicit Lifted(const char* source, const char* name = "f", bool traced = false)
      : module_(Compile(source)), co_(name != nullptr ? Find(AsCode(module_), name) : AsCode(module_)) {
    bytecode::Refusal refusal;
    code_ = compiler::Lift(co_, traced, &refusal);
    if (code_ == nullptr) {
      PyErr_Print();
      Py_FatalError("a test's code object cannot be lifted");
    }
  }
  Lifted(const Lifted&) = delete;
  ~Lifted() { bytecode::Free(code_); }

  bytecode::Code* operator->() { return code_; }
  bytecode::Code* get() { return code_; }
  PyCodeObject* co() { return co_; }

  uint32_t Next(uint32_t at) const { return at + 1 + static_cast<uint32_t>(bytecode::ExtraWords(code_->ins[at])); }
  int Count(bytecode::Op op) const {
    int n = 0;
    for (uint32_t at = 0; at < code_->count; at = Next(at)) n += code_->ins[at].op == op;
    return n;
  }
  // The n-th instruction with `op`, from 0; stops when there is none.
  uint32_t Position(bytecode::Op op, int n = 0) const {
    for (uint32_t at = 0; at < code_->count; at = Next(at)) {
      if (code_->ins[at].op == op && n-- == 0) return at;
    }
    std::fprintf(stderr, "no %s in\n%s", bytecode::OpName(op), bytecode::Disassemble(code_).c_str());
    Py_FatalError("a test expects an instruction that is not there");
  }
  bytecode::Instruction& At(bytecode::Op op, int n = 0) { return code_->ins[Position(op, n)]; }
  std::string Text(bytecode::Op op, int n = 0) const {
    return bytecode::DisassembleInstruction(code_, Position(op, n));
  }
  uint32_t Local(const char* name) const {
    PyObject* names = co_->co_localsplusnames;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); ++i) {
      if (PyUnicode_EqualToUTF8(PyTuple_GET_ITEM(names, i), name)) return static_cast<uint32_t>(i);
    }
    Py_FatalError("no such local");
  }

 private:
  Owned module_;
  PyCodeObject* co_;
  bytecode::Code* code_;
};

}  // namespace pynterp::test
