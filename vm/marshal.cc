// marshal.dump() and dumps() write an object that is referred to once in another way than one that may be shared
// (w_ref in Python/marshal.c). While they run, register code goes without its references to constants, so that code
// that has run is written as CPython writes it. The constants live on: co_consts has them.
#include <cstring>
#include <unordered_set>
#include <vector>

#include "vm/frame.h"

namespace pynterp::vm {
namespace {

PyCFunctionFastWithKeywords g_dump = nullptr;
PyCFunctionFastWithKeywords g_dumps = nullptr;

// RETURNS the code objects that are `value`, an item of it if it is a tuple, or a constant of one that is. Borrowed:
// `value` keeps them all alive, for tuples do not change.
std::vector<PyCodeObject*> CodeObjectsIn(PyObject* value) {
  std::unordered_set<PyObject*> seen;
  std::vector<PyCodeObject*> found;
  auto add = [&](PyObject* o) {
    if (PyCode_Check(o) && seen.insert(o).second) found.push_back(reinterpret_cast<PyCodeObject*>(o));
  };
  auto add_items = [&](PyObject* tuple) {
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(tuple); ++i) add(PyTuple_GET_ITEM(tuple, i));
  };
  if (PyTuple_CheckExact(value)) add_items(value);
  else add(value);
  for (size_t i = 0; i < found.size(); ++i) add_items(found[i]->co_consts);
  return found;
}

// MAY RUN PYTHON: what is written may export a buffer, and a file is written to.
PyObject* WriteWithoutOurs(PyCFunctionFastWithKeywords write, PyObject* module, PyObject* const* args, Py_ssize_t nargs,
                           PyObject* kwnames) {
  if (nargs == 0) return write(module, args, nargs, kwnames);
  std::vector<Code*> changed;
  for (PyCodeObject* each : CodeObjectsIn(args[0])) {
    for (Code* code = CodeIfReady(each); code != nullptr; code = code->other) {
      if (bytecode::ReleaseConsts(code)) changed.push_back(code);
    }
  }
  PyObject* result = write(module, args, nargs, kwnames);
  for (Code* code : changed) bytecode::ShareConsts(code);
  return result;
}

PyObject* Dump(PyObject* module, PyObject* const* args, Py_ssize_t nargs, PyObject* kwnames) {
  return WriteWithoutOurs(g_dump, module, args, nargs, kwnames);
}
PyObject* Dumps(PyObject* module, PyObject* const* args, Py_ssize_t nargs, PyObject* kwnames) {
  return WriteWithoutOurs(g_dumps, module, args, nargs, kwnames);
}

void Replace(PyMethodDef* methods, const char* name, PyCFunctionFastWithKeywords ours,
             PyCFunctionFastWithKeywords* theirs) {
  if (*theirs != nullptr) return;
  for (PyMethodDef* method = methods; method->ml_name != nullptr; ++method) {
    if (std::strcmp(method->ml_name, name) != 0 || method->ml_flags != (METH_FASTCALL | METH_KEYWORDS)) continue;
    *theirs = reinterpret_cast<PyCFunctionFastWithKeywords>(reinterpret_cast<void*>(method->ml_meth));
    method->ml_meth = reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(ours));
  }
}

}  // namespace
}  // namespace pynterp::vm

extern "C" {

PyObject* cpython_PyMarshal_Init();
PyObject* PyMarshal_Init() {
  PyObject* module = cpython_PyMarshal_Init();
  if (module == nullptr) return nullptr;
  PyMethodDef* methods = reinterpret_cast<PyModuleDef*>(module)->m_methods;
  pynterp::vm::Replace(methods, "dump", pynterp::vm::Dump, &pynterp::vm::g_dump);
  pynterp::vm::Replace(methods, "dumps", pynterp::vm::Dumps, &pynterp::vm::g_dumps);
  return module;
}

}  // extern "C"
