// The guest's sys: what describes the interpreter, and the session's own modules, streams and arguments.
#include <cstring>

#include "guards/attr.h"
#include "guards/gate.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

// Passed as they are: constants, and functions that only look at their argument or at the guest's own state.
constexpr const char* kPassed[] = {
    "__breakpointhook__",
    "__doc__",
    "abiflags",
    "api_version",
    "breakpointhook",
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
    "getdlopenflags",
    "getfilesystemencodeerrors",
    "getfilesystemencoding",
    "getrefcount",
    "getsizeof",
    "getswitchinterval",
    "hash_info",
    "hexversion",
    "int_info",
    "intern",
    "is_finalizing",
    "is_remote_debug_enabled",
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
    "_is_immortal",
    "_is_interned",
    "getunicodeinternedsize",
    "call_tracing",
    "_get_cpu_count_config",
};
// The process's: asking for a change does nothing.
constexpr const char* kIgnored[] = {"setswitchinterval", "set_int_max_str_digits", "audit"};
constexpr const char* kRefused[] = {"addaudithook", "_current_frames", "_current_exceptions", "setdlopenflags"};

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

PyObject* GetRecursionLimit(PyObject*, PyObject*) {
  const Owner* asker = Asker();
  const bool is_guest = asker != nullptr && asker->session != nullptr;
  return PyLong_FromLong(is_guest ? asker->session->RecursionLimit() : Py_GetRecursionLimit());
}

PyObject* SetRecursionLimit(PyObject*, PyObject* limit) {
  const int wanted = PyLong_AsInt(limit);
  if (wanted == -1 && PyErr_Occurred()) return nullptr;
  const Owner* asker = Asker();
  if (asker != nullptr && asker->session != nullptr && !asker->session->SetRecursionLimit(wanted)) return nullptr;
  Py_RETURN_NONE;
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

// ---- sys.settrace and sys.setprofile: frames of others are not reported ----

// `self` of these is a tuple: the guest's function and whose it is.

PyObject* Report(PyObject* function, PyFrameObject* frame, int what, PyObject* arg) {
  PyObject* const names[] = {&_Py_ID(call),   &_Py_ID(exception),   &_Py_ID(line),     &_Py_ID(return),
                             &_Py_ID(c_call), &_Py_ID(c_exception), &_Py_ID(c_return), &_Py_ID(opcode)};
  PyObject* const args[] = {reinterpret_cast<PyObject*>(frame), names[what], arg != nullptr ? arg : Py_None};
  Py_INCREF(function);
  PyObject* result = PyObject_Vectorcall(function, args, 3, nullptr);
  Py_DECREF(function);
  return result;
}

// Whether the module's source is kept in the program: it stands for what is C in CPython.
bool IsEmbedded(const PyCodeObject* code) {
  static PyObject* start = PyUnicode_FromString("<pynterp ");
  return start != nullptr && PyUnicode_Tailmatch(code->co_filename, start, 0, PY_SSIZE_T_MAX, -1) == 1;
}

bool IsOf(const Owner* asker, PyObject* self) {
  return SameSession(reinterpret_cast<const Owner*>(PyTuple_GET_ITEM(self, 1)), asker);
}
bool IsReported(PyObject* self, PyFrameObject* frame) {
  PyCodeObject* code = _PyFrame_GetCode(frame->f_frame);
  const Owner* owner = OwnerOfCode(code);
  return IsOf(owner, self) && !(owner != nullptr && owner->library && IsEmbedded(code));
}

int TraceOwn(PyObject* self, PyFrameObject* frame, int what, PyObject* arg) {
  if (!IsReported(self, frame)) return 0;
  PyObject* function = what == PyTrace_CALL ? PyTuple_GET_ITEM(self, 0) : frame->f_trace;
  if (function == nullptr) return 0;
  PyObject* result = Report(function, frame, what, arg);
  if (result == nullptr) {
    PyEval_SetTrace(nullptr, nullptr);
    Py_CLEAR(frame->f_trace);
    return -1;
  }
  if (result != Py_None) Py_XSETREF(frame->f_trace, result);
  else Py_DECREF(result);
  return 0;
}

int ProfileOwn(PyObject* self, PyFrameObject* frame, int what, PyObject* arg) {
  if (!IsReported(self, frame)) return 0;
  PyObject* result = Report(PyTuple_GET_ITEM(self, 0), frame, what, arg);
  if (result == nullptr) PyEval_SetProfile(nullptr, nullptr);
  Py_XDECREF(result);
  return result != nullptr ? 0 : -1;
}

using Setter = void (*)(Py_tracefunc, PyObject*);
PyObject* Set(Setter setter, Py_tracefunc ours, Py_tracefunc present, PyObject* present_self, PyObject* function) {
  Owner* asker = Asker();
  const bool is_native = asker != nullptr && asker->session != nullptr && !asker->session->policy().IsPartial(kNative);
  if (present != nullptr && !(present == ours && IsOf(asker, present_self)) && !is_native) {
    PyErr_SetString(AccessDenied(), "the process is being traced or profiled by others");
    return nullptr;
  }
  if (function == Py_None || asker == nullptr) {
    setter(nullptr, nullptr);
    return PyErr_Occurred() ? nullptr : Py_NewRef(Py_None);
  }
  PyObject* self = PyTuple_Pack(2, function, reinterpret_cast<PyObject*>(asker));
  if (self == nullptr) return nullptr;
  setter(ours, self);
  Py_DECREF(self);
  return PyErr_Occurred() ? nullptr : Py_NewRef(Py_None);
}
PyObject* Get(Py_tracefunc ours, Py_tracefunc present, PyObject* self) {
  return Py_NewRef(present == ours && IsOf(Asker(), self) ? PyTuple_GET_ITEM(self, 0) : Py_None);
}
PyObject* SetTrace(PyObject*, PyObject* function) {
  PyThreadState* ts = PyThreadState_Get();
  return Set(PyEval_SetTrace, TraceOwn, ts->c_tracefunc, ts->c_traceobj, function);
}
PyObject* SetProfile(PyObject*, PyObject* function) {
  PyThreadState* ts = PyThreadState_Get();
  return Set(PyEval_SetProfile, ProfileOwn, ts->c_profilefunc, ts->c_profileobj, function);
}
PyObject* GetTrace(PyObject*, PyObject*) {
  return Get(TraceOwn, PyThreadState_Get()->c_tracefunc, PyThreadState_Get()->c_traceobj);
}
PyObject* GetProfile(PyObject*, PyObject*) {
  return Get(ProfileOwn, PyThreadState_Get()->c_profilefunc, PyThreadState_Get()->c_profileobj);
}

PyMethodDef g_methods[] = {
    {"getprofile", GetProfile, METH_NOARGS, nullptr},
    {"gettrace", GetTrace, METH_NOARGS, nullptr},
    {"setprofile", SetProfile, METH_O, nullptr},
    {"settrace", SetTrace, METH_O, nullptr},
    {"_clear_type_descriptors", ClearTypeDescriptors, METH_O, nullptr},
    {"_getframe", GetFrame, METH_VARARGS, nullptr},
    {"_getframemodulename", GetFrameModuleName, METH_VARARGS, nullptr},
    {"exit", Exit, METH_VARARGS, nullptr},
    {"getrecursionlimit", GetRecursionLimit, METH_NOARGS, nullptr},
    {"setrecursionlimit", SetRecursionLimit, METH_O, nullptr},
    {},
};

// A copy of a types.SimpleNamespace, or of none None. New reference.
PyObject* CopyNamespace(PyObject* host) {
  if (host == nullptr) Py_RETURN_NONE;
  PyObject* fields = PyObject_GenericGetDict(host, nullptr);
  PyObject* made = fields != nullptr ? _PyNamespace_New(fields) : nullptr;
  Py_XDECREF(fields);
  return made;
}

// sys.monitoring: the names; its callbacks would be the process's. New reference.
PyObject* PassMonitoring(const char* name, PyObject* value) {
  if (PyCFunction_Check(value)) return MakeGate(GateKind::kRefuse, kNative, name, nullptr);
  return std::strcmp(name, "events") == 0 ? CopyNamespace(value) : Py_NewRef(value);
}

// sys._jit: functions that only look. New reference.
PyObject* PassJit(const char*, PyObject* value) { return Py_NewRef(value); }

// A module of the session's for one inside the host's sys; None if there is none. New reference.
PyObject* CopyPart(PyObject* host_sys, const char* part, PyObject* (*pass)(const char* name, PyObject* value)) {
  PyObject* real = PyDict_GetItemString(host_sys, part);
  if (real == nullptr || !PyModule_Check(real)) Py_RETURN_NONE;
  PyObject* made = PyModule_New((std::string("sys.") + part).c_str());
  PyObject *key, *value;
  Py_ssize_t position = 0;
  while (made != nullptr && PyDict_Next(PyModule_GetDict(real), &position, &key, &value)) {
    const char* name = PyUnicode_AsUTF8(key);
    if (name != nullptr && std::strncmp(name, "__", 2) == 0) continue;
    PyObject* passed = name != nullptr ? pass(name, value) : nullptr;
    if (passed == nullptr || PyDict_SetItem(PyModule_GetDict(made), key, passed) < 0) Py_CLEAR(made);
    Py_XDECREF(passed);
  }
  return made;
}

// What the policy shows of where things are. New reference.
PyObject* Place(Session* session, PyObject* host_sys, Capability needed, const char* name) {
  PyObject* value = session->policy().IsPartial(needed) ? nullptr : PyDict_GetItemString(host_sys, name);
  return value != nullptr && PyUnicode_Check(value) ? Py_NewRef(value) : PyUnicode_FromString("");
}

// The program's directory, then the library's for those who may read it. New reference.
PyObject* MakePath(Session* session, PyObject* host_sys) {
  PyObject* path = PyList_New(0);
  PyObject* own = PyUnicode_DecodeFSDefault(session->directory().c_str());
  PyObject* host_path = PyDict_GetItemString(host_sys, "path");
  bool ok = path != nullptr && own != nullptr;
  if (ok && !session->directory().empty()) ok = PyList_Append(path, own) == 0;
  if (ok && !session->policy().IsPartial(kRead) && host_path != nullptr && PyList_Check(host_path)) {
    ok = PyList_SetSlice(path, PyList_GET_SIZE(path), PyList_GET_SIZE(path), host_path) == 0;
  }
  Py_XDECREF(own);
  if (!ok) Py_CLEAR(path);
  return path;
}

}  // namespace

Traced TracedByGuest() {
  const PyThreadState* ts = PyThreadState_Get();
  return {ts->c_tracefunc == TraceOwn, ts->c_profilefunc == ProfileOwn};
}

void EndTracing(Traced but) {
  const Traced now = TracedByGuest();
  if (now.trace && !but.trace) PyEval_SetTrace(nullptr, nullptr);
  if (now.profile && !but.profile) PyEval_SetProfile(nullptr, nullptr);
}

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
  set("path", MakePath(session, host));
  set("monitoring", CopyPart(host, "monitoring", PassMonitoring));
  set("implementation", CopyNamespace(PyDict_GetItemString(host, "implementation")));
  set("_jit", CopyPart(host, "_jit", PassJit));
  for (const char* name : {"meta_path", "path_hooks", "warnoptions", "orig_argv"}) set(name, PyList_New(0));
  for (const char* name : {"path_importer_cache", "_xoptions"}) set(name, PyDict_New());
  set("argv", argv != nullptr ? Py_NewRef(argv) : Py_BuildValue("[s]", ""));
  for (const char* name : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix", "_stdlib_dir"}) {
    set(name, Place(session, host, kRead, name));
  }
  for (const char* name : {"executable", "_base_executable"}) set(name, Place(session, host, kRun, name));
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
