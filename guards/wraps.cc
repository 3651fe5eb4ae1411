// Where libpython reaches for the process's modules, sys or files on a guest's behalf, the guest's own are given
// instead; and code is marked where it is made. All through the linker's --wrap (wrapped_symbols.txt).
#include <cstdio>

#include "guards/attr.h"
#include "guards/session.h"

using pynterp::guards::Asker;
using pynterp::guards::AsHost;
using pynterp::guards::g_installed;
using pynterp::guards::Maker;
using pynterp::guards::MarkCode;
using pynterp::guards::Owner;
using pynterp::guards::Session;

namespace {

// The session of who asks, or nullptr.
Session* AskingSession() {
  if (!g_installed) [[likely]] return nullptr;
  const Owner* asker = Asker();
  return asker != nullptr ? asker->session : nullptr;
}

// Whether C code acts for the host right above a guest's frame: that frame's __import__ is not the one to ask.
bool IsHostAboveGuest() {
  if (!g_installed) [[likely]] return false;
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET());
  return frame != nullptr && pynterp::guards::OwnerOfCode(_PyFrame_GetCode(frame)) != nullptr && Asker() == nullptr;
}

PyObject* ImportAttr(Session* session, PyObject* module_name, PyObject* attr) {
  PyObject* module = session->Import(module_name);
  PyObject* found = module != nullptr ? PyObject_GetAttr(module, attr) : nullptr;
  Py_XDECREF(module);
  return found;
}

}  // namespace

extern "C" {

PyCodeObject* __real__PyCode_New(struct _PyCodeConstructor* con);
PyCodeObject* __wrap__PyCode_New(struct _PyCodeConstructor* con) {
  PyCodeObject* code = __real__PyCode_New(con);
  if (!g_installed || code == nullptr) return code;
  Owner* maker = Maker();
  if (maker != nullptr && !MarkCode(code, maker)) Py_CLEAR(code);
  return code;
}

PyObject* __real_PyImport_Import(PyObject* name);
PyObject* __wrap_PyImport_Import(PyObject* name) {
  Session* session = AskingSession();
  if (session != nullptr) return session->Import(name);
  const char* text = IsHostAboveGuest() ? PyUnicode_AsUTF8(name) : nullptr;
  return text != nullptr ? pynterp::guards::HostModule(text) : __real_PyImport_Import(name);
}

PyObject* __real_PyImport_ImportModule(const char* name);
PyObject* __wrap_PyImport_ImportModule(const char* name) {
  Session* session = AskingSession();
  if (session == nullptr) {
    return IsHostAboveGuest() ? pynterp::guards::HostModule(name) : __real_PyImport_ImportModule(name);
  }
  PyObject* text = PyUnicode_FromString(name);
  PyObject* module = text != nullptr ? session->Import(text) : nullptr;
  Py_XDECREF(text);
  return module;
}

PyObject* __real_PyImport_ImportModuleAttr(PyObject* name, PyObject* attr);
PyObject* __wrap_PyImport_ImportModuleAttr(PyObject* name, PyObject* attr) {
  Session* session = AskingSession();
  return session != nullptr ? ImportAttr(session, name, attr) : __real_PyImport_ImportModuleAttr(name, attr);
}

PyObject* __real_PyImport_ImportModuleAttrString(const char* name, const char* attr);
PyObject* __wrap_PyImport_ImportModuleAttrString(const char* name, const char* attr) {
  Session* session = AskingSession();
  if (session == nullptr) return __real_PyImport_ImportModuleAttrString(name, attr);
  PyObject* module_name = PyUnicode_FromString(name);
  PyObject* attr_name = PyUnicode_FromString(attr);
  PyObject* found = nullptr;
  if (module_name != nullptr && attr_name != nullptr) found = ImportAttr(session, module_name, attr_name);
  Py_XDECREF(module_name);
  Py_XDECREF(attr_name);
  return found;
}

PyObject* __real_PyImport_GetModule(PyObject* name);
PyObject* __wrap_PyImport_GetModule(PyObject* name) {
  Session* session = AskingSession();
  if (session == nullptr) return __real_PyImport_GetModule(name);
  return Py_XNewRef(PyDict_GetItemWithError(session->modules(), name));
}

void* __real_PyCapsule_Import(const char* name, int no_block);
void* __wrap_PyCapsule_Import(const char* name, int no_block) {
  if (AskingSession() == nullptr) return __real_PyCapsule_Import(name, no_block);
  const AsHost host;
  return __real_PyCapsule_Import(name, no_block);
}

// Source lines for error texts come from files that the guest only names.
FILE* __real_Py_fopen(PyObject* path, const char* mode);
FILE* __wrap_Py_fopen(PyObject* path, const char* mode) {
  if (AskingSession() == nullptr) return __real_Py_fopen(path, mode);
  PyErr_SetString(pynterp::guards::AccessDenied(), "files are not opened on a guest's behalf");
  return nullptr;
}

PyObject* __real__PySys_GetRequiredAttr(PyObject* name);
PyObject* __wrap__PySys_GetRequiredAttr(PyObject* name) {
  Session* session = AskingSession();
  if (session == nullptr) return __real__PySys_GetRequiredAttr(name);
  PyObject* found = session->SysAttr(name);
  if (found == nullptr && !PyErr_Occurred()) PyErr_Format(PyExc_RuntimeError, "lost sys.%U", name);
  return Py_XNewRef(found);
}

int __real__PySys_GetOptionalAttr(PyObject* name, PyObject** value);
int __wrap__PySys_GetOptionalAttr(PyObject* name, PyObject** value) {
  Session* session = AskingSession();
  if (session == nullptr) return __real__PySys_GetOptionalAttr(name, value);
  *value = Py_XNewRef(session->SysAttr(name));
  if (*value != nullptr) return 1;
  return PyErr_Occurred() ? -1 : 0;
}

int __real__PySys_GetOptionalAttrString(const char* name, PyObject** value);
int __wrap__PySys_GetOptionalAttrString(const char* name, PyObject** value) {
  Session* session = AskingSession();
  if (session == nullptr) return __real__PySys_GetOptionalAttrString(name, value);
  PyObject* text = PyUnicode_FromString(name);
  *value = text != nullptr ? Py_XNewRef(session->SysAttr(text)) : nullptr;
  Py_XDECREF(text);
  if (*value != nullptr) return 1;
  return PyErr_Occurred() ? -1 : 0;
}

}  // extern "C"
