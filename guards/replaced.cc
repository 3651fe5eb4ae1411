// Where libpython reaches for the process's modules, sys or files on a guest's behalf, the guest's own are given
// instead; and code is marked where it is made. The functions are replaced as runtime/cpython/replaced_symbols.txt
// says.
#include <cstdio>
#include <cstring>
#include <string>

#include "guards/attr.h"
#include "guards/c_modules.h"
#include "guards/session.h"

using pynterp::guards::AsHost;
using pynterp::guards::Asker;
using pynterp::guards::g_installed;
using pynterp::guards::Maker;
using pynterp::guards::MarkCode;
using pynterp::guards::NormalEncoding;
using pynterp::guards::Owner;
using pynterp::guards::Session;

namespace {

// The session of who asks, or nullptr.
Session* AskingSession() {
  if (!g_installed) [[likely]]
    return nullptr;
  const Owner* asker = Asker();
  return asker != nullptr ? asker->session : nullptr;
}

// Whether C code acts for the host right above a guest's frame: that frame's __import__ is not the one to ask.
bool IsHostAboveGuest() {
  if (!g_installed) [[likely]]
    return false;
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET());
  return frame != nullptr && pynterp::guards::OwnerOfCode(_PyFrame_GetCode(frame)) != nullptr && Asker() == nullptr;
}

PyObject* ImportAttr(Session* session, PyObject* module_name, PyObject* attr) {
  PyObject* module = session->Import(module_name);
  PyObject* found = module != nullptr ? PyObject_GetAttr(module, attr) : nullptr;
  if (found == nullptr && module != nullptr && PyErr_ExceptionMatches(PyExc_AttributeError)) {
    // One module of C asks for the capsule of another, which no facade has.
    PyObject* missing = PyErr_GetRaisedException();
    const char* name = PyUnicode_AsUTF8(module_name);
    PyObject* real = name != nullptr ? pynterp::guards::HostModule(name) : nullptr;
    found = real != nullptr ? PyObject_GetAttr(real, attr) : nullptr;
    if (found != nullptr && !Py_IS_TYPE(found, &PyCapsule_Type)) Py_CLEAR(found);
    Py_XDECREF(real);
    if (found == nullptr) PyErr_SetRaisedException(missing);
    else Py_DECREF(missing);
  }
  Py_XDECREF(module);
  return found;
}

// What a session's own search functions have for an encoding. RETURNS nullptr without an exception when nothing.
PyObject* SearchCodec(Session* session, const char* encoding) {
  if (PyList_GET_SIZE(session->codec_searches()) == 0) return nullptr;
  const std::string normal = NormalEncoding(encoding);
  PyObject* known = PyDict_GetItemString(session->codecs_found(), normal.c_str());
  if (known != nullptr) return Py_NewRef(known);
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(session->codec_searches()); ++i) {
    PyObject* search = Py_NewRef(PyList_GET_ITEM(session->codec_searches(), i));
    PyObject* found = PyObject_CallFunction(search, "s", normal.c_str());
    Py_DECREF(search);
    if (found == nullptr) return nullptr;
    if (found == Py_None) {
      Py_DECREF(found);
      continue;
    }
    if (!PyTuple_Check(found) || PyTuple_GET_SIZE(found) != 4) {
      Py_DECREF(found);
      PyErr_SetString(PyExc_TypeError, "codec search functions must return 4-tuples");
      return nullptr;
    }
    if (PyDict_SetItemString(session->codecs_found(), normal.c_str(), found) < 0) Py_CLEAR(found);
    return found;
  }
  return nullptr;
}

}  // namespace

extern "C" {

PyObject* cpython__PyCodec_Lookup(const char* encoding);
PyObject* _PyCodec_Lookup(const char* encoding) {
  PyObject* codec = cpython__PyCodec_Lookup(encoding);
  Session* session = codec == nullptr && PyErr_ExceptionMatches(PyExc_LookupError) ? AskingSession() : nullptr;
  if (session == nullptr) return codec;
  PyObject* unknown = PyErr_GetRaisedException();
  codec = SearchCodec(session, encoding);
  if (codec == nullptr && !PyErr_Occurred()) PyErr_SetRaisedException(unknown);
  else Py_DECREF(unknown);
  return codec;
}

PyObject* cpython_PyCodec_LookupError(const char* name);
PyObject* PyCodec_LookupError(const char* name) {
  // File names are converted twice, to be checked and to be used: both times alike.
  const bool is_of_file_names = name != nullptr && std::strcmp(name, "surrogateescape") == 0;
  Session* session = is_of_file_names ? nullptr : AskingSession();
  PyObject* own =
      session != nullptr && name != nullptr ? PyDict_GetItemString(session->error_handlers(), name) : nullptr;
  return own != nullptr ? Py_NewRef(own) : cpython_PyCodec_LookupError(name);
}

PyCodeObject* cpython__PyCode_New(struct _PyCodeConstructor* con);
PyCodeObject* _PyCode_New(struct _PyCodeConstructor* con) {
  PyCodeObject* code = cpython__PyCode_New(con);
  if (!g_installed || code == nullptr) return code;
  Owner* maker = Maker();
  if (maker != nullptr && !MarkCode(code, maker)) Py_CLEAR(code);
  return code;
}

PyObject* cpython_PyImport_Import(PyObject* name);
PyObject* PyImport_Import(PyObject* name) {
  Session* session = AskingSession();
  if (session != nullptr) return session->Import(name);
  const char* text = IsHostAboveGuest() ? PyUnicode_AsUTF8(name) : nullptr;
  return text != nullptr ? pynterp::guards::HostModule(text) : cpython_PyImport_Import(name);
}

PyObject* cpython_PyImport_ImportModule(const char* name);
PyObject* PyImport_ImportModule(const char* name) {
  Session* session = AskingSession();
  if (session == nullptr) {
    return IsHostAboveGuest() ? pynterp::guards::HostModule(name) : cpython_PyImport_ImportModule(name);
  }
  PyObject* text = PyUnicode_FromString(name);
  PyObject* module = text != nullptr ? session->Import(text) : nullptr;
  Py_XDECREF(text);
  return module;
}

PyObject* cpython_PyImport_ImportModuleAttr(PyObject* name, PyObject* attr);
PyObject* PyImport_ImportModuleAttr(PyObject* name, PyObject* attr) {
  Session* session = AskingSession();
  return session != nullptr ? ImportAttr(session, name, attr) : cpython_PyImport_ImportModuleAttr(name, attr);
}

PyObject* cpython_PyImport_ImportModuleAttrString(const char* name, const char* attr);
PyObject* PyImport_ImportModuleAttrString(const char* name, const char* attr) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython_PyImport_ImportModuleAttrString(name, attr);
  PyObject* module_name = PyUnicode_FromString(name);
  PyObject* attr_name = PyUnicode_FromString(attr);
  PyObject* found = nullptr;
  if (module_name != nullptr && attr_name != nullptr) found = ImportAttr(session, module_name, attr_name);
  Py_XDECREF(module_name);
  Py_XDECREF(attr_name);
  return found;
}

PyObject* cpython_PyImport_GetModule(PyObject* name);
PyObject* PyImport_GetModule(PyObject* name) {
  Session* session = AskingSession();
  // os.stat_result's constructor wants the state of its module, which a facade has not.
  if (session == nullptr || PyUnicode_EqualToUTF8(name, "posix")) return cpython_PyImport_GetModule(name);
  return Py_XNewRef(PyDict_GetItemWithError(session->modules(), name));
}

void* cpython_PyCapsule_Import(const char* name, int no_block);
void* PyCapsule_Import(const char* name, int no_block) {
  if (AskingSession() == nullptr) return cpython_PyCapsule_Import(name, no_block);
  const AsHost host;
  return cpython_PyCapsule_Import(name, no_block);
}

// Source lines for error texts come from files that the guest only names.
FILE* cpython_Py_fopen(PyObject* path, const char* mode);
FILE* Py_fopen(PyObject* path, const char* mode) {
  if (AskingSession() == nullptr) return cpython_Py_fopen(path, mode);
  PyErr_SetString(pynterp::guards::AccessDenied(), "files are not opened on a guest's behalf");
  return nullptr;
}

PyObject* cpython__PySys_GetRequiredAttr(PyObject* name);
PyObject* _PySys_GetRequiredAttr(PyObject* name) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython__PySys_GetRequiredAttr(name);
  PyObject* found = session->SysAttr(name);
  if (found == nullptr && !PyErr_Occurred()) PyErr_Format(PyExc_RuntimeError, "lost sys.%U", name);
  return found;
}

PyObject* cpython__PySys_GetRequiredAttrString(const char* name);
PyObject* _PySys_GetRequiredAttrString(const char* name) {
  if (AskingSession() == nullptr) return cpython__PySys_GetRequiredAttrString(name);
  PyObject* text = PyUnicode_FromString(name);
  PyObject* found = text != nullptr ? _PySys_GetRequiredAttr(text) : nullptr;
  Py_XDECREF(text);
  return found;
}

int cpython__PySys_GetOptionalAttr(PyObject* name, PyObject** value);
int _PySys_GetOptionalAttr(PyObject* name, PyObject** value) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython__PySys_GetOptionalAttr(name, value);
  *value = session->SysAttr(name);
  if (*value != nullptr) return 1;
  return PyErr_Occurred() ? -1 : 0;
}

int cpython__PySys_GetOptionalAttrString(const char* name, PyObject** value);
int _PySys_GetOptionalAttrString(const char* name, PyObject** value) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython__PySys_GetOptionalAttrString(name, value);
  PyObject* text = PyUnicode_FromString(name);
  *value = text != nullptr ? session->SysAttr(text) : nullptr;
  Py_XDECREF(text);
  if (*value != nullptr) return 1;
  return PyErr_Occurred() ? -1 : 0;
}

PyObject* cpython_PySys_GetObject(const char* name);
PyObject* PySys_GetObject(const char* name) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython_PySys_GetObject(name);
  PyObject* raised = PyErr_GetRaisedException();
  PyObject* text = PyUnicode_FromString(name);
  PyObject* found = text != nullptr ? session->SysAttr(text) : nullptr;
  Py_XDECREF(text);
  if (PyErr_Occurred()) PyErr_FormatUnraisable("Exception ignored in PySys_GetObject()");
  PyErr_SetRaisedException(raised);
  Py_XDECREF(found);  // kept by sys
  return found;
}

int cpython_PySys_SetObject(const char* name, PyObject* value);
int PySys_SetObject(const char* name, PyObject* value) {
  Session* session = AskingSession();
  if (session == nullptr) return cpython_PySys_SetObject(name, value);
  PyObject* sys = session->Sys();
  if (sys == nullptr) return -1;
  if (value != nullptr) return PyDict_SetItemString(PyModule_GetDict(sys), name, value);
  return PyDict_PopString(PyModule_GetDict(sys), name, nullptr) < 0 ? -1 : 0;
}

PyObject* cpython_PySys_GetXOptions();
PyObject* PySys_GetXOptions() {
  if (AskingSession() == nullptr) return cpython_PySys_GetXOptions();
  PyObject* options = PySys_GetObject("_xoptions");
  if (options != nullptr && PyDict_Check(options)) return options;
  options = PyDict_New();
  if (options != nullptr && PySys_SetObject("_xoptions", options) < 0) Py_CLEAR(options);
  Py_XDECREF(options);  // kept by sys
  return options;
}

}  // extern "C"
