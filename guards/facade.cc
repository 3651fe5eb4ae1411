// C modules as a guest sees them: a new module object per session with what the tables let through.
#include <cstring>
#include <string>

#include "guards/attr.h"
#include "guards/c_modules.h"
#include "guards/gate.h"
#include "guards/session.h"
#include "guards/strict.h"
#include "guards/unmarshal.h"

namespace pynterp::guards {
namespace {

enum Mode { kAll, kOnly, kFresh, kOwn };
struct CModule {
  const char* name;
  Mode mode;
  const char* names;
};
constexpr CModule kCModules[] = {
#define C_MODULE(name, preset, mode, names) {#name, mode, names},
#include "guards/c_modules.def"
};

struct GateRow {
  const char* module;
  GateKind kind;
  Capability capability;
  const char* names;
};
constexpr GateRow kGates[] = {
#define GATE(module, kind, capability, names) {#module, GateKind::kind, capability, names},
#include "guards/gates.def"
};
constexpr const char* kFreePosix[] = {
#define FREE_POSIX(names) names,
#include "guards/gates.def"
};

const GateRow* FindGate(std::string_view module, std::string_view name) {
  for (const GateRow& row : kGates) {
    if (module == row.module && HasWord(row.names, name)) return &row;
  }
  return nullptr;
}

bool IsFreePosix(std::string_view name) {
  for (const char* words : kFreePosix) {
    if (HasWord(words, name)) return true;
  }
  return false;
}

// A module of its own kind: not the one in the host's sys.modules. New reference.
PyObject* InstanceOf(PyModuleDef* def, const char* name) {
  PyObject* fields = Py_BuildValue("{s:s}", "name", name);
  PyObject* spec = fields != nullptr ? _PyNamespace_New(fields) : nullptr;
  PyObject* module = spec != nullptr ? PyModule_FromDefAndSpec(def, spec) : nullptr;
  if (module != nullptr && PyModule_ExecDef(module, def) < 0) Py_CLEAR(module);
  Py_XDECREF(fields);
  Py_XDECREF(spec);
  return module;
}

PyObject* NewInstance(const char* name) {
  const _inittab* entry = PyImport_Inittab;
  while (entry->name != nullptr && std::strcmp(entry->name, name) != 0) ++entry;
  if (entry->name == nullptr || entry->initfunc == nullptr) {
    PyErr_Format(PyExc_SystemError, "%s is not built in", name);
    return nullptr;
  }
  PyObject* made = entry->initfunc();
  if (made == nullptr || !PyObject_TypeCheck(made, &PyModuleDef_Type)) {
    if (made != nullptr) PyErr_Format(PyExc_SystemError, "%s has one instance only", name);
    return nullptr;
  }
  return InstanceOf(reinterpret_cast<PyModuleDef*>(made), name);  // static
}

// Another instance of `real`, made in the session: what it imports and the classes it makes are the session's. Takes
// over `real`, and RETURNS it where the module has one instance only.
PyObject* SessionInstance(Session* session, const char* name, PyObject* real, bool* is_own) {
  PyModuleDef* def = PyModule_Check(real) ? PyModule_GetDef(real) : nullptr;
  *is_own = false;
  if (def == nullptr || def->m_slots == nullptr) return real;
  const MakeFor made(session->library());
  const AskingAs asking(session->library());
  PyObject* own = InstanceOf(def, name);
  if (own == nullptr && PyErr_ExceptionMatches(PyExc_ImportError)) {
    PyErr_Clear();
    return real;
  }
  *is_own = true;
  PyObject* file = nullptr;
  if (own != nullptr && PyDict_GetItemRef(PyModule_GetDict(real), &_Py_ID(__file__), &file) > 0 &&
      PyUnicode_Check(file) && session->policy().Allows(kRead, PyUnicode_AsUTF8(file)) &&
      PyDict_SetItem(PyModule_GetDict(own), &_Py_ID(__file__), file) < 0) {
    Py_CLEAR(own);
  }
  Py_XDECREF(file);
  Py_DECREF(real);
  return own;
}

// A module inside one of C (pyexpat.errors): its constants. nullptr: it is another module, or an exception is set.
PyObject* CopyOfPart(const char* whole, PyObject* part) {
  const char* name = PyModule_GetName(part);
  if (name == nullptr) return nullptr;
  if (!std::string_view(name).starts_with(std::string(whole) + ".")) return nullptr;
  PyObject* copy = PyModule_New(name);
  PyObject *key, *value;
  Py_ssize_t position = 0;
  while (copy != nullptr && PyDict_Next(PyModule_GetDict(part), &position, &key, &value)) {
    PyObject* passed = nullptr;
    if (PyDict_CheckExact(value)) passed = PyDict_Copy(value);
    else if (PyUnicode_CheckExact(value) || PyLong_CheckExact(value)) passed = Py_NewRef(value);
    if (passed != nullptr && PyDict_SetItem(PyModule_GetDict(copy), key, passed) < 0) Py_CLEAR(copy);
    Py_XDECREF(passed);
  }
  return copy;
}

// Modules that share state with others of C stay the process's.
bool IsMadeAnew(std::string_view name) { return NeededFor(name) == kNative; }

// What stands in the facade for `value`, or nullptr: nothing (with an exception set if raised). New reference.
PyObject* Pass(const CModule& module, const char* name, PyObject* value) {
  const bool is_posix = std::strcmp(module.name, "posix") == 0;
  if (const GateRow* row = FindGate(module.name, name)) return MakeGate(row->kind, row->capability, name, value);
  if (is_posix && PyCFunction_Check(value) && !IsFreePosix(name)) {
    return MakeGate(GateKind::kRefuse, kNative, name, nullptr);
  }
  if (PyModule_Check(value)) return CopyOfPart(module.name, value);
  if (Py_IS_TYPE(value, &PyCapsule_Type)) return nullptr;
  if (PyFunction_Check(value)) return nullptr;
  if (PyDict_CheckExact(value)) return PyDict_Copy(value);
  if (PyList_CheckExact(value)) return PyList_GetSlice(value, 0, PyList_GET_SIZE(value));
  if (PySet_CheckExact(value)) return PySet_New(value);
  return Py_NewRef(value);
}

bool IsListed(const CModule& module, const char* name) { return module.mode != kOnly || HasWord(module.names, name); }

bool Fill(Session* session, const CModule& module, PyObject* real, PyObject* into) {
  PyObject *key, *value;
  Py_ssize_t position = 0;
  while (PyDict_Next(PyModule_GetDict(real), &position, &key, &value)) {
    const char* name = PyUnicode_AsUTF8(key);
    if (name == nullptr) return false;
    if (HasWord("__name__ __package__ __loader__ __spec__ __file__ __builtins__", name)) continue;
    if (!IsListed(module, name)) continue;
    PyObject* passed = Pass(module, name, value);
    if (passed == nullptr) {
      if (PyErr_Occurred()) return false;
      continue;
    }
    const int status = PyDict_SetItem(into, key, passed);
    Py_DECREF(passed);
    if (status < 0) return false;
  }
  if (std::strcmp(module.name, "posix") == 0) {
    // The environment the policy shows.
    PyObject* all = PyDict_GetItemString(into, "environ");
    PyObject* shown = PyDict_New();
    if (shown == nullptr) return false;
    position = 0;
    int status = 0;
    while (status == 0 && all != nullptr && PyDict_Next(all, &position, &key, &value)) {
      const char* name = PyBytes_Check(key) ? PyBytes_AS_STRING(key) : "";
      if (session->policy().Allows(kEnv, name)) status = PyDict_SetItem(shown, key, value);
    }
    if (status == 0) status = PyDict_SetItemString(into, "environ", shown);
    Py_DECREF(shown);
    if (status < 0) return false;
  }
  return true;
}

// ---- functions of ours in facades ----

// What the session's own package encodings has for an encoding; None if that is nothing.
PyObject* LookupInSession(Session* session, const char* encoding) {
  PyObject* name = PyUnicode_FromString("encodings");
  PyObject* encodings = name != nullptr ? session->Import(name) : nullptr;
  PyObject* found = nullptr;
  if (encodings != nullptr) {
    found = PyObject_CallMethod(encodings, "search_function", "s", NormalEncoding(encoding).c_str());
  }
  Py_XDECREF(name);
  Py_XDECREF(encodings);
  return found;
}

// codecs.lookup: the entry the process keeps is shared; a guest gets one of its own codecs.CodecInfo.
PyObject* Lookup(PyObject*, PyObject* argument) {
  if (!PyUnicode_Check(argument)) {
    PyErr_Format(PyExc_TypeError, "lookup() argument must be str, not %.50s",
                 argument == Py_None ? "None" : Py_TYPE(argument)->tp_name);
    return nullptr;
  }
  const char* encoding = _PyUnicode_AsUTF8NoNUL(argument);
  if (encoding == nullptr) return nullptr;
  const Owner* asker = Asker();
  if (asker != nullptr && asker->session != nullptr) {
    PyObject* own = LookupInSession(asker->session, encoding);
    if (own != Py_None) return own;
    Py_DECREF(own);
  }
  PyObject* info = _PyCodec_Lookup(encoding);
  if (info == nullptr || asker == nullptr || asker->session == nullptr) return info;
  if (PyTuple_CheckExact(info)) return info;  // a guest's own function gave it
  PyObject* name = PyUnicode_FromString("codecs");
  PyObject* codecs = name != nullptr ? asker->session->Import(name) : nullptr;
  PyObject* type = codecs != nullptr ? PyObject_GetAttrString(codecs, "CodecInfo") : nullptr;
  PyObject* kwargs = PyDict_New();
  bool ok = type != nullptr && kwargs != nullptr;
  for (const char* field : {"incrementalencoder", "incrementaldecoder", "name", "_is_text_encoding"}) {
    PyObject* value = ok ? PyObject_GetAttrString(info, field) : nullptr;
    ok = value != nullptr && PyDict_SetItemString(kwargs, field, value) == 0;
    Py_XDECREF(value);
  }
  PyObject* own = ok ? PyObject_Call(type, info, kwargs) : nullptr;
  Py_XDECREF(name);
  Py_XDECREF(codecs);
  Py_XDECREF(type);
  Py_XDECREF(kwargs);
  Py_DECREF(info);
  return own;
}

// codecs.register and its like: with the session, behind what the process has.
Session* RegisteringSession() {
  const Owner* asker = Asker();
  if (asker != nullptr && asker->session != nullptr) return asker->session;
  PyErr_SetString(AccessDenied(), "the session is gone");
  return nullptr;
}
PyObject* RegisterCodec(PyObject*, PyObject* search) {
  Session* session = RegisteringSession();
  if (session == nullptr) return nullptr;
  if (!PyCallable_Check(search)) {
    PyErr_SetString(PyExc_TypeError, "argument must be callable");
    return nullptr;
  }
  // encodings, as it is imported: the process's serves.
  PyObject* encodings = PyDict_GetItemString(session->modules(), "encodings");
  if (Asker()->library && PyFunction_Check(search) && encodings != nullptr && PyModule_Check(encodings) &&
      PyFunction_GET_GLOBALS(search) == PyModule_GetDict(encodings)) {
    Py_RETURN_NONE;
  }
  return PyList_Append(session->codec_searches(), search) == 0 ? Py_NewRef(Py_None) : nullptr;
}
PyObject* UnregisterCodec(PyObject*, PyObject* search) {
  Session* session = RegisteringSession();
  if (session == nullptr) return nullptr;
  PyObject* searches = session->codec_searches();
  for (Py_ssize_t i = PyList_GET_SIZE(searches); i-- > 0;) {
    if (PyList_GET_ITEM(searches, i) != search) continue;
    PyDict_Clear(session->codecs_found());
    return PyList_SetSlice(searches, i, i + 1, nullptr) == 0 ? Py_NewRef(Py_None) : nullptr;
  }
  Py_RETURN_NONE;
}
PyObject* RegisterError(PyObject*, PyObject* args) {
  PyObject *name, *handler;
  Session* session = RegisteringSession();
  if (session == nullptr || !PyArg_ParseTuple(args, "UO:register_error", &name, &handler)) return nullptr;
  if (!PyCallable_Check(handler)) {
    PyErr_SetString(PyExc_TypeError, "handler must be callable");
    return nullptr;
  }
  return PyDict_SetItem(session->error_handlers(), name, handler) == 0 ? Py_NewRef(Py_None) : nullptr;
}
PyObject* UnregisterError(PyObject*, PyObject* name) {
  Session* session = RegisteringSession();
  if (session == nullptr) return nullptr;
  for (const char* builtin : {"strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace",
                              "surrogatepass", "surrogateescape"}) {
    if (!PyUnicode_Check(name) || !PyUnicode_EqualToUTF8(name, builtin)) continue;
    PyErr_Format(PyExc_ValueError, "cannot un-register built-in error handler '%U'", name);
    return nullptr;
  }
  const int had = PyDict_Pop(session->error_handlers(), name, nullptr);
  return had < 0 ? nullptr : PyBool_FromLong(had);
}

// weakref.getweakrefs: those of others on an object everybody has are not listed.
PyObject* GetWeakrefs(PyObject*, PyObject* object) {
  PyObject* list = PyList_New(0);
  if (list == nullptr || !_PyType_SUPPORTS_WEAKREFS(Py_TYPE(object))) return list;
  const Owner* asker = Asker();
  bool known;
  const Owner* owner = OwnerOf(object, &known);
  const Owner* of_class = OwnerOfType(Py_TYPE(object));
  if (asker != nullptr && !SameSession(known ? owner : of_class, asker)) return list;
  auto* ref = *reinterpret_cast<PyWeakReference**>(PyObject_GET_WEAKREFS_LISTPTR(object));
  for (; ref != nullptr; ref = ref->wr_next) {
    if (PyList_Append(list, reinterpret_cast<PyObject*>(ref)) < 0) {
      Py_DECREF(list);
      return nullptr;
    }
  }
  return list;
}

// gc.collect: how much there was to collect is everybody's business, so nobody's.
PyObject* Collect(PyObject*, PyObject*, PyObject*) {
  PyGC_Collect();
  return PyErr_Occurred() ? nullptr : PyLong_FromLong(0);
}

// ---- _imp, for the library's importlib ----

PyObject* DoNothing(PyObject*, PyObject*) { Py_RETURN_NONE; }
PyObject* SayNo(PyObject*, PyObject*) { Py_RETURN_FALSE; }
PyObject* SayZero(PyObject*, PyObject*) { return PyLong_FromLong(0); }
// A module of C by its spec is what the import statement gives.
PyObject* CreateModule(PyObject*, PyObject* args) {
  PyObject *spec, *file = nullptr;
  if (!PyArg_UnpackTuple(args, "create_builtin", 1, 2, &spec, &file)) return nullptr;
  const Owner* asker = Asker();
  PyObject* name = PyObject_GetAttrString(spec, "name");
  PyObject* module = nullptr;
  if (name != nullptr && !PyUnicode_Check(name)) PyErr_SetString(PyExc_TypeError, "the name of a spec is a str");
  else if (name != nullptr && asker != nullptr && asker->session != nullptr)
    module = asker->session->Import(name, false);
  else if (name != nullptr) PyErr_SetString(ImportDenied(), "the session is gone");
  Py_XDECREF(name);
  return module;
}
PyObject* NoFrozen(PyObject*, PyObject* args) {
  PyErr_Format(PyExc_ImportError, "No such frozen object: %R",
               PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0) : args);
  return nullptr;
}

PyCFunction WithKeywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

// Bytes of a time zone file of the system, by a key such as "Europe/Paris".
PyObject* TimeZoneData(PyObject*, PyObject* argument) {
  const char* key = PyUnicode_Check(argument) ? PyUnicode_AsUTF8(argument) : nullptr;
  if (key == nullptr) {
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "the key of a time zone is a str");
    return nullptr;
  }
  constexpr const char* kRoot = "/usr/share/zoneinfo";
  const std::string path = RealPath(std::string(kRoot) + "/" + key);
  const std::string given = key;
  FILE* file = nullptr;
  if (given.find("..") == given.npos && path.starts_with(kRoot)) file = std::fopen(path.c_str(), "rb");
  std::string bytes(1 << 16, 0);
  size_t size = 0;
  if (file != nullptr) {
    size = std::fread(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  if (size < 4 || bytes.compare(0, 4, "TZif") != 0) Py_RETURN_NONE;
  return PyBytes_FromStringAndSize(bytes.data(), static_cast<Py_ssize_t>(size));
}

struct Own {
  const char* module;
  PyMethodDef method;
};
Own g_own[] = {
    {"_codecs", {"lookup", Lookup, METH_O, nullptr}},
    {"_codecs", {"register", RegisterCodec, METH_O, nullptr}},
    {"_codecs", {"unregister", UnregisterCodec, METH_O, nullptr}},
    {"_codecs", {"register_error", RegisterError, METH_VARARGS, nullptr}},
    {"_codecs", {"_unregister_error", UnregisterError, METH_O, nullptr}},
    {"_weakref", {"getweakrefs", GetWeakrefs, METH_O, nullptr}},
    {"_imp", {"acquire_lock", DoNothing, METH_NOARGS, nullptr}},
    {"_imp", {"release_lock", DoNothing, METH_NOARGS, nullptr}},
    {"_imp", {"lock_held", SayNo, METH_NOARGS, nullptr}},
    {"_imp", {"create_builtin", CreateModule, METH_VARARGS, nullptr}},
    {"_imp", {"create_dynamic", CreateModule, METH_VARARGS, nullptr}},
    {"_imp", {"exec_builtin", SayZero, METH_O, nullptr}},
    {"_imp", {"exec_dynamic", SayZero, METH_O, nullptr}},
    {"_imp", {"find_frozen", DoNothing, METH_VARARGS, nullptr}},
    {"_imp", {"is_frozen", SayNo, METH_O, nullptr}},
    {"_imp", {"is_frozen_package", NoFrozen, METH_VARARGS, nullptr}},
    {"_imp", {"get_frozen_object", NoFrozen, METH_VARARGS, nullptr}},
    {"_imp", {"init_frozen", DoNothing, METH_O, nullptr}},
    {"_imp", {"_fix_co_filename", DoNothing, METH_VARARGS, nullptr}},
    {"_imp", {"_override_frozen_modules_for_tests", DoNothing, METH_O, nullptr}},
    {"gc", {"collect", WithKeywords(Collect), METH_VARARGS | METH_KEYWORDS, nullptr}},
    {"marshal", {"load", WithKeywords(UnmarshalFile), METH_VARARGS | METH_KEYWORDS, nullptr}},
    {"marshal", {"loads", WithKeywords(UnmarshalBytes), METH_VARARGS | METH_KEYWORDS, nullptr}},
    {"_datetime", {"_tzdata", TimeZoneData, METH_O, nullptr}},
};

bool AddOwn(const char* module, PyObject* into) {
  for (Own& own : g_own) {
    if (std::strcmp(own.module, module) != 0) continue;
    PyObject* function = PyCFunction_New(&own.method, nullptr);
    const int status = function != nullptr ? PyDict_SetItemString(into, own.method.ml_name, function) : -1;
    Py_XDECREF(function);
    if (status < 0) return false;
  }
  return true;
}

}  // namespace

bool HasWord(std::string_view words, std::string_view word) {
  for (size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const bool starts = at == 0 || words[at - 1] == ' ';
    const size_t end = at + word.size();
    if (starts && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

std::string NormalEncoding(const char* encoding) {
  std::string normal;
  bool gap = false;
  for (; *encoding != 0; ++encoding) {
    const char c = *encoding;
    if (!Py_ISALNUM(c) && c != '.') {
      gap = true;
      continue;
    }
    if (gap && !normal.empty()) normal += '_';
    gap = false;
    normal += static_cast<char>(Py_TOLOWER(c));
  }
  return normal;
}

PyObject* HostModule(const char* name) {
  const AsHost host;
  // Not PyImport_Import: that asks the running frame's __import__, which is the guest's.
  PyObject* text = PyUnicode_FromString(name);
  PyObject* top = text != nullptr ? PyImport_ImportModuleLevelObject(text, nullptr, nullptr, nullptr, 0) : nullptr;
  PyObject* module = top != nullptr ? PyImport_GetModule(text) : nullptr;
  Py_XDECREF(top);
  Py_XDECREF(text);
  return module;
}

PyObject* MakeFacade(Session* session, const char* name) {
  const CModule* found = nullptr;
  for (const CModule& module : kCModules) {
    if (std::strcmp(module.name, name) == 0 && !GivesWay(session->policy(), name)) found = &module;
  }
  // A module that no table knows and that was allowed passes as a whole.
  CModule unknown = {name, kAll, ""};
  if (found == nullptr) {
    const Policy& policy = session->policy();
    if (!policy.NamesImport(name) && !HasNeededFor(policy, name)) return nullptr;
    found = &unknown;
  }
  PyObject* real;
  if (found->mode == kFresh) {
    const AsHost host;
    real = NewInstance(name);
  } else {
    real = HostModule(name);
    if (found == &unknown && (real == nullptr || !PyModule_Check(real) || PyModule_GetDef(real) == nullptr)) {
      // Nothing, or not of C.
      Py_XDECREF(real);
      if (PyErr_ExceptionMatches(PyExc_ImportError)) PyErr_Clear();
      return nullptr;
    }
    if (real != nullptr && (found->mode == kOwn || (found == &unknown && IsMadeAnew(name)))) {
      bool is_own;
      real = SessionInstance(session, name, real, &is_own);
      if (is_own && real != nullptr && !GuardNamesIn(session, name, PyModule_GetDict(real))) Py_CLEAR(real);
      if (is_own) return real != nullptr ? session->Adopt(real) : nullptr;
    }
    // ast completes the classes of _ast.
    if (real != nullptr && std::strcmp(name, "_ast") == 0) Py_XDECREF(HostModule("ast"));
  }
  if (real == nullptr) return nullptr;
  PyObject* facade = PyModule_Check(real) ? PyModule_New(name) : nullptr;
  PyObject* dict = facade != nullptr ? PyModule_GetDict(facade) : nullptr;
  if (facade != nullptr &&
      (!Fill(session, *found, real, dict) || (found != &unknown && !AddOwn(name, dict)) ||
       PyDict_SetItemString(dict, "__package__", &_Py_STR(empty)) < 0 || !GuardNamesIn(session, name, dict))) {
    Py_CLEAR(facade);
  }
  if (facade == nullptr && !PyErr_Occurred()) PyErr_Format(ImportDenied(), "%s is no module of C", name);
  Py_DECREF(real);
  return facade;
}

}  // namespace pynterp::guards
