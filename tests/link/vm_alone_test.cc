// vm/ without compiler: it runs whatever code the lifter it was given builds.
#include <unistd.h>

#include "tests/link/hand_made.h"
#include "tests/link/isolated.h"
#include "vm/install.h"

namespace pynterp::compiler {
// Found only if the compiler was linked after all.
[[gnu::weak]] bytecode::Code* Lift(PyCodeObject* code, bool traced, bytecode::Refusal* refusal);
}

using namespace pynterp;
using namespace pynterp::test;

namespace {

int g_lifted = 0;

bytecode::Code* HandMade(PyCodeObject* code, bool, bytecode::Refusal*) {
  ++g_lifted;
  return ReturnFirstLocal(code);
}

// The linker leads this to the VM once it is installed.
PyObject* Evaluate(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag) {
  return _PyEval_EvalFrameDefault(ts, frame, throwflag);
}

}  // namespace

int main() {
  Expect(compiler::Lift == nullptr, "the VM brings the compiler along");
  // Python starts on CPython's loop: the lifter below can build one function only.
  StartPython();
  PyFunctionObject* f = Define("def f(a, b): return b\n");
  vm::Install(HandMade);
  PyInterpreterState* interp = PyInterpreterState_Get();
  _PyInterpreterState_SetEvalFrameFunc(interp, Evaluate);
  PyObject* result = PyObject_CallFunction(reinterpret_cast<PyObject*>(f), "ss", "first", "second");
  if (result == nullptr) PyErr_Print();
  // The hand-made code differs from the function's own, so this shows which of them ran.
  Expect(result != nullptr && PyUnicode_Check(result) && PyUnicode_EqualToUTF8(result, "first"),
         "the hand-made code was not what ran");
  Expect(g_lifted == 1, "the lifter was not asked once");
  // Shutting down would run Python code that the lifter cannot build.
  _exit(g_problems == 0 ? 0 : 1);
}
