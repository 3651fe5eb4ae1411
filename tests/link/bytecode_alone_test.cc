// bytecode/ without compiler and VM: its own code can be described, verified and freed.
#include <string>

#include "bytecode/disassemble.h"
#include "bytecode/exception_table.h"
#include "bytecode/verify.h"
#include "tests/link/hand_made.h"
#include "tests/link/isolated.h"

// Found only if a room that must not be here was linked after all.
namespace pynterp::compiler {
[[gnu::weak]] bytecode::Code* Lift(PyCodeObject* code, bool traced, bytecode::Refusal* refusal);
}
namespace pynterp::vm {
[[gnu::weak]] uint64_t CPythonFrames();
}

using namespace pynterp;
using namespace pynterp::test;

int main() {
  Expect(compiler::Lift == nullptr, "bytecode brings the compiler along");
  Expect(vm::CPythonFrames == nullptr, "bytecode brings the VM along");
  StartPython();
  PyFunctionObject* f = Define("def f(a): return a\n");
  bytecode::Code* code = ReturnFirstLocal(CodeOf(f));
  std::string error;
  Expect(bytecode::Verify(code, &error), error.c_str());
  Expect(bytecode::Disassemble(code).find("Return              a\n") != std::string::npos, "the disassembly");
  Expect(bytecode::AllHandlers(CodeOf(f)).empty(), "no handlers");
  bytecode::Free(code);
  return Finish();
}
