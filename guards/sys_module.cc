// The guest's sys: what describes the interpreter, and the session's own modules, streams and arguments.
#include <cstring>

#include "guards/attr.h"
#include "guards/gate.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

// Passed as they are: constants, and functions that only look at their argument or at the guest's own state.
constexpr const char* kPassed[] = {
    "__doc__",
    "abiflags",
    "api_version",
    "builtin_module_names",
    "byteorder",
    "copyright",
    "exc_info",
    "exception",
    "flags",
    "float_info",
    "float_repr_style",
    "get_asyncgen_hooks",
    "get_coroutine_origin_tracking_depth",
    "get_int_max_str_digits",
    "getdefaultencoding",
    "getfilesystemencodeerrors",
    "getfilesystemencoding",
    "getrecursionlimit",
    "getrefcount",
    "getsizeof",
    "getswitchinterval",
    "hash_info",
    "hexversion",
    "implementation",
    "int_info",
    "intern",
    "is_finalizing",
    "maxsize",
    "maxunicode",
    "platform",
    "platlibdir",
    "set_asyncgen_hooks",
    "set_coroutine_origin_tracking_depth",
    "stdlib_module_names",
    "thread_info",
    "version",
    "version_info",
    "_git",
    "_framework",
    "_is_gil_enabled",
    "_is_interned",
    "getunicodeinternedsize",
    "gettrace",
    "getprofile",
    "_jit",
    "_get_cpu_count_config",
};
// The process's: asking for a change does nothing.
constexpr const char* kIgnored[] = {"setrecursionlimit", "setswitchinterval", "set_int_max_str_digits", "audit"};
constexpr const char* kRefused[] = {"settrace",        "setprofile",          "addaudithook",
                                    "_current_frames", "_current_exceptions", "call_tracing",
                                    "setdlopenflags"};

// sys._getframe: frames of others do not count.
PyObject* GetFrame(PyObject*, PyObject* args) {
  int depth = 0;
  if (!PyArg_ParseTuple(args, "|i:_getframe", &depth)) return nullptr;
  const Owner* asker = Asker();
  for (_PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET()); frame != nullptr;
       frame = frame->previous) {
    if (_PyFrame_IsIncomplete(frame) || !SameSession(OwnerOfCode(_PyFrame_GetCode(frame)), asker)) continue;
    if (depth-- > 0) continue;
    PyFrameObject* object = _PyFrame_GetFrameObject(frame);
    return Py_XNewRef(reinterpret_cast<PyObject*>(object));
  }
  PyErr_SetString(PyExc_ValueError, "call stack is not deep enough");
  return nullptr;
}

PyObject* GetFrameModuleName(PyObject* self, PyObject* args) {
  PyObject* frame = GetFrame(self, args);
  if (frame == nullptr) {
    if (!PyErr_ExceptionMatches(PyExc_ValueError)) return nullptr;
    PyErr_Clear();
    Py_RETURN_NONE;
  }
  PyObject* globals = PyFrame_GetGlobals(reinterpret_cast<PyFrameObject*>(frame));
  PyObject* name = PyDict_GetItemString(globals, "__name__");
  Py_XINCREF(name);
  Py_DECREF(globals);
  Py_DECREF(frame);
  return name != nullptr ? name : Py_NewRef(Py_None);
}

PyObject* Exit(PyObject*, PyObject* args) {
  PyObject* code = Py_None;
  if (!PyArg_UnpackTuple(args, "exit", 0, 1, &code)) return nullptr;
  PyErr_SetObject(PyExc_SystemExit, code);
  return nullptr;
}

// dataclasses drop the class they replace by one with slots.
PyObject* ClearTypeDescriptors(PyObject*, PyObject* type) {
  const Owner* asker = Asker();
  if (!PyType_Check(type) || IsForeign(type, asker)) {
    PyErr_SetString(AttributeDenied(), "cannot change a class of others");
    return nullptr;
  }
  PyObject* real = PyDict_GetItemString(PyThreadState_Get()->interp->sysdict, "_clear_type_descriptors");
  return real != nullptr ? PyObject_CallOneArg(real, type) : Py_NewRef(Py_None);
}

PyMethodDef g_methods[] = {
    {"_clear_type_descriptors", ClearTypeDescriptors, METH_O, nullptr},
    {"_getframe", GetFrame, METH_VARARGS, nullptr},
    {"_getframemodulename", GetFrameModuleName, METH_VARARGS, nullptr},
    {"exit", Exit, METH_VARARGS, nullptr},
    {},
};

}  // namespace

PyObject* MakeSys(Session* session, PyObject* argv) {
  PyObject* made = PyModule_New("sys");
  if (made == nullptr) return nullptr;
  PyObject* dict = PyModule_GetDict(made);
  PyObject* host = PyThreadState_Get()->interp->sysdict;
  bool ok = PyModule_AddFunctions(made, g_methods) == 0;
  auto set = [&ok, dict](const char* name, PyObject* value) {  // takes over `value`
    ok = ok && value != nullptr && PyDict_SetItemString(dict, name, value) == 0;
    Py_XDECREF(value);
  };
  for (const char* name : kPassed) {
    PyObject* value = PyDict_GetItemString(host, name);
    if (value != nullptr) set(name, Py_NewRef(value));
  }
  for (const char* name : kIgnored) set(name, MakeGate(GateKind::kNothing, kNative, name, nullptr));
  for (const char* name : kRefused) set(name, MakeGate(GateKind::kRefuse, kNative, name, nullptr));
  set("modules", Py_NewRef(session->modules()));
  for (const char* name : {"path", "meta_path", "path_hooks", "warnoptions", "orig_argv"}) set(name, PyList_New(0));
  for (const char* name : {"path_importer_cache", "_xoptions"}) set(name, PyDict_New());
  set("argv", argv != nullptr ? Py_NewRef(argv) : Py_BuildValue("[s]", ""));
  for (const char* name : {"executable", "prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
    set(name, PyUnicode_FromString(""));
  }
  set("dont_write_bytecode", Py_NewRef(Py_True));
  set("pycache_prefix", Py_NewRef(Py_None));
  constexpr const char* kStreams[] = {"stdin", "stdout", "stderr"};
  for (int i = 0; i < 3; ++i) {
    PyObject* stream = session->Stream(i);
    set(kStreams[i], Py_NewRef(stream));
    set((std::string("__") + kStreams[i] + "__").c_str(), Py_NewRef(stream));
  }
  if (!ok) Py_CLEAR(made);
  return made;
}

}  // namespace pynterp::guards
