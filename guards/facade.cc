// C modules as a guest sees them: a new module object per session with what the tables let through.
#include <cstring>
#include <string>

#include "guards/attr.h"
#include "guards/c_modules.h"
#include "guards/gate.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

enum Mode { kAll, kOnly, kFresh };
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

bool HasWord(std::string_view words, std::string_view word) {
  for (size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const bool starts = at == 0 || words[at - 1] == ' ';
    const size_t end = at + word.size();
    if (starts && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

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
  auto* def = reinterpret_cast<PyModuleDef*>(made);  // static
  PyObject* fields = Py_BuildValue("{s:s}", "name", name);
  PyObject* spec = fields != nullptr ? _PyNamespace_New(fields) : nullptr;
  PyObject* module = spec != nullptr ? PyModule_FromDefAndSpec(def, spec) : nullptr;
  if (module != nullptr && PyModule_ExecDef(module, def) < 0) Py_CLEAR(module);
  Py_XDECREF(fields);
  Py_XDECREF(spec);
  return module;
}

// What stands in the facade for `value`, or nullptr: nothing (with an exception set if raised). New reference.
PyObject* Pass(const CModule& module, const char* name, PyObject* value) {
  const bool is_posix = std::strcmp(module.name, "posix") == 0;
  if (const GateRow* row = FindGate(module.name, name)) return MakeGate(row->kind, row->capability, name, value);
  if (is_posix && PyCFunction_Check(value) && !IsFreePosix(name)) {
    return MakeGate(GateKind::kRefuse, kNative, name, nullptr);
  }
  if (PyModule_Check(value) || Py_IS_TYPE(value, &PyCapsule_Type) || PyFunction_Check(value)) return nullptr;
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

// codecs.lookup: the entry the process keeps is shared; a guest gets one of its own codecs.CodecInfo.
PyObject* Lookup(PyObject*, PyObject* argument) {
  const char* encoding = PyUnicode_Check(argument) ? PyUnicode_AsUTF8(argument) : nullptr;
  if (encoding == nullptr) {
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "lookup() argument must be str");
    return nullptr;
  }
  const Owner* asker = Asker();
  PyObject* info = _PyCodec_Lookup(encoding);
  if (info == nullptr || asker == nullptr || asker->session == nullptr) return info;
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

PyObject* RefuseCodec(PyObject*, PyObject*) {
  const Owner* asker = Asker();
  if (asker != nullptr && asker->library) Py_RETURN_NONE;  // encodings, as it is imported: the host's serves
  PyErr_SetString(AccessDenied(), "codecs and error handlers are the process's: a session cannot register any");
  return nullptr;
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
    {"_codecs", {"register", RefuseCodec, METH_VARARGS, nullptr}},
    {"_codecs", {"unregister", RefuseCodec, METH_VARARGS, nullptr}},
    {"_codecs", {"register_error", RefuseCodec, METH_VARARGS, nullptr}},
    {"_codecs", {"_unregister_error", RefuseCodec, METH_VARARGS, nullptr}},
    {"_weakref", {"getweakrefs", GetWeakrefs, METH_O, nullptr}},
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
    if (std::strcmp(module.name, name) == 0) found = &module;
  }
  // A module the user allowed by name and that no table knows passes as a whole.
  const CModule unknown = {name, kAll, ""};
  if (found == nullptr) {
    if (!session->policy().Allows(kImport, name)) return nullptr;
    found = &unknown;
  }
  PyObject* real;
  if (found->mode == kFresh) {
    const AsHost host;
    real = NewInstance(name);
  } else {
    real = HostModule(name);
    // ast completes the classes of _ast.
    if (real != nullptr && std::strcmp(name, "_ast") == 0) Py_XDECREF(HostModule("ast"));
  }
  if (real == nullptr) return nullptr;
  PyObject* facade = PyModule_Check(real) ? PyModule_New(name) : nullptr;
  PyObject* dict = facade != nullptr ? PyModule_GetDict(facade) : nullptr;
  if (facade != nullptr && (!Fill(session, *found, real, dict) || !AddOwn(name, dict) ||
                            PyDict_SetItemString(dict, "__package__", &_Py_STR(empty)) < 0)) {
    Py_CLEAR(facade);
  }
  if (facade == nullptr && !PyErr_Occurred()) PyErr_Format(ImportDenied(), "%s is no module of C", name);
  Py_DECREF(real);
  return facade;
}

}  // namespace pynterp::guards
