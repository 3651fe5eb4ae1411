// What the programs of this directory share: a Python for one function, and a report.
#pragma once
#include <cstdio>

#include "runtime/cpython/internals.h"

namespace pynterp::test {

inline int g_problems = 0;

inline void Expect(bool ok, const char* what) {
  if (ok) return;
  std::fprintf(stderr, "FAILED: %s\n", what);
  ++g_problems;
}

inline void StartPython() {
  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  PyStatus status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);
}

// The function `f` that `source` defines; it lives to the end of the program.
inline PyFunctionObject* Define(const char* source) {
  PyObject* names = PyModule_GetDict(PyImport_AddModule("__main__"));
  PyObject* done = PyRun_String(source, Py_file_input, names, names);
  PyObject* f = done != nullptr ? PyDict_GetItemString(names, "f") : nullptr;
  if (f == nullptr) Py_FatalError("the function is not defined");
  return reinterpret_cast<PyFunctionObject*>(f);
}
inline PyCodeObject* CodeOf(PyFunctionObject* f) { return reinterpret_cast<PyCodeObject*>(f->func_code); }

inline int Finish() { return Py_FinalizeEx() < 0 || g_problems > 0 ? 1 : 0; }

}  // namespace pynterp::test
