// Putting functions of ours in place of libpython's, where its static tables say which are called.
#pragma once
#include "guards/owner.h"

namespace pynterp::guards {

// RETURNS false, with SystemError set.
bool IsNotThere(const char* what);
// What the class itself has under that name, kept alive by it. RETURNS nullptr with an exception set.
PyObject* FindIn(PyTypeObject* type, const char* name);
// Every object that the method definition serves calls `with` from then on, and `with` calls *original. Once is enough.
// RETURNS false with an exception set, also when the function is not called as `flags` say.
bool ReplaceFunction(PyMethodDef* method, int flags, PyCFunction with, PyCFunction* original);
bool ReplaceMethod(PyTypeObject* type, const char* name, int flags, PyCFunction with, PyCFunction* original);

template <typename F>
PyCFunction AsCFunction(F function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

}  // namespace pynterp::guards
