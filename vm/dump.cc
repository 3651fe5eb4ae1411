#include "vm/dump.h"

#include "bytecode/disassemble.h"
#include "vm/frame.h"

namespace pynterp::vm {

std::string DisassembleTree(PyCodeObject* code) {
  const Code* lifted = GetCode(code);
  if (lifted == nullptr) return {};
  std::string out = bytecode::Disassemble(lifted);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); ++i) {
    PyObject* k = PyTuple_GET_ITEM(code->co_consts, i);
    if (!PyCode_Check(k)) continue;
    const std::string inner = DisassembleTree(reinterpret_cast<PyCodeObject*>(k));
    if (inner.empty()) return {};
    out += "\n" + inner;
  }
  return out;
}

}  // namespace pynterp::vm
