// compiler/ without VM: code objects become register code that is sound.
#include <string>

#include "bytecode/verify.h"
#include "compiler/lift.h"
#include "tests/link/isolated.h"

namespace pynterp::vm {
// Found only if the VM was linked after all.
[[gnu::weak]] uint64_t CPythonFrames();
}

using namespace pynterp;
using namespace pynterp::test;

int main() {
  Expect(vm::CPythonFrames == nullptr, "the compiler brings the VM along");
  StartPython();
  PyFunctionObject* f = Define("def f(a):\n  for x in a:\n    try: a = x + 1\n    except E: return g(a, k=x)\n");
  for (bool traced : {false, true}) {
    bytecode::Refusal refusal{};
    bytecode::Code* code = compiler::Lift(CodeOf(f), traced, &refusal);
    std::string error = "not lifted";
    Expect(code != nullptr && bytecode::Verify(code, &error), error.c_str());
    bytecode::Free(code);
  }
  return Finish();
}
