// Code objects for unit tests: compiled from a source text by the running Python.
#pragma once
#include <cstring>
#include <memory>

#include "runtime/cpython/internals.h"

namespace pynterp::test {

struct Forget {
  void operator()(PyObject* o) const { Py_DecRef(o); }
};
using Owned = std::unique_ptr<PyObject, Forget>;

// The code object of a module. Prints and stops when `source` does not compile.
inline Owned Compile(const char* source) {
  PyObject* code = Py_CompileString(source, "test", Py_file_input);
  if (code == nullptr) {
    PyErr_Print();
    Py_FatalError("a test's source does not compile");
  }
  return Owned(code);
}

inline PyCodeObject* AsCode(const Owned& o) { return reinterpret_cast<PyCodeObject*>(o.get()); }

// The code object called `name` among the constants of `code` and, below them, theirs. Borrowed; nullptr: none.
inline PyCodeObject* Find(PyCodeObject* code, const char* name) {
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); ++i) {
    PyObject* k = PyTuple_GET_ITEM(code->co_consts, i);
    if (!PyCode_Check(k)) continue;
    auto* inner = reinterpret_cast<PyCodeObject*>(k);
    if (std::strcmp(PyUnicode_AsUTF8(inner->co_name), name) == 0) return inner;
    if (PyCodeObject* found = Find(inner, name)) return found;
  }
  return nullptr;
}

// Runs `source` as a module with `name` = `value` (unless nullptr). RETURNS its namespace, empty with the exception
// set.
inline Owned Execute(const char* source, const char* name = nullptr, PyObject* value = nullptr) {
  Owned names(PyDict_New());
  PyDict_SetItemString(names.get(), "__builtins__", PyEval_GetBuiltins());
  if (name != nullptr) PyDict_SetItemString(names.get(), name, value);
  Owned code = Compile(source);
  Owned done(PyEval_EvalCode(code.get(), names.get(), names.get()));
  return done ? std::move(names) : Owned();
}

// An int from an expression; -1 with the exception set.
inline long long IntOf(PyObject* names, const char* name) {
  PyObject* o = PyDict_GetItemString(names, name);
  return o != nullptr ? PyLong_AsLongLong(o) : -1;
}

}  // namespace pynterp::test
