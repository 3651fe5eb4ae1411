#include "guards/patch.h"

namespace pynterp::guards {

bool IsNotThere(const char* what) {
  PyErr_Format(PyExc_SystemError, "%s is not where the guard expects it", what);
  return false;
}

PyObject* FindIn(PyTypeObject* type, const char* name) {
  PyObject* dict = PyType_GetDict(type);
  PyObject* found = PyDict_GetItemString(dict, name);
  Py_DECREF(dict);
  if (found == nullptr) IsNotThere(name);
  return found;
}

bool ReplaceFunction(PyMethodDef* method, int flags, PyCFunction with, PyCFunction* original) {
  if (method->ml_meth == with) return true;
  if (method->ml_flags != flags) return IsNotThere(method->ml_name);
  *original = method->ml_meth;
  method->ml_meth = with;
  return true;
}

bool ReplaceMethod(PyTypeObject* type, const char* name, int flags, PyCFunction with, PyCFunction* original) {
  PyObject* found = FindIn(type, name);
  if (found == nullptr) return false;
  if (!Py_IS_TYPE(found, &PyMethodDescr_Type)) return IsNotThere(name);
  return ReplaceFunction(reinterpret_cast<PyMethodDescrObject*>(found)->d_method, flags, with, original);
}

}  // namespace pynterp::guards
