#include "guards/doors.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>

#include "guards/attr.h"
#include "guards/gate.h"
#include "guards/overlay.h"
#include "guards/patch.h"
#include "guards/session.h"
#include "guards/strict.h"

namespace pynterp::guards {
namespace {

// ---- descriptors ----

struct Door {
  PyObject* descriptor = nullptr;  // of a static type: immortal
  Rule read{}, write{};
  const char* strict_why = nullptr;
};
constexpr size_t kDoorSlots = 1024;
Door g_doors[kDoorSlots];

size_t SlotOf(PyObject* descriptor) { return (reinterpret_cast<uintptr_t>(descriptor) >> 4) % kDoorSlots; }

const Door* FindDoor(PyObject* descriptor) {
  for (size_t slot = SlotOf(descriptor); g_doors[slot].descriptor != nullptr; slot = (slot + 1) % kDoorSlots) {
    if (g_doors[slot].descriptor == descriptor) return &g_doors[slot];
  }
  return nullptr;
}

void AddDoor(const Door& door) {
  size_t slot = SlotOf(door.descriptor);
  while (g_doors[slot].descriptor != nullptr) slot = (slot + 1) % kDoorSlots;
  g_doors[slot] = door;
}

bool IsSealed(Kind kind) {
  switch (kind) {
    case Kind::kFunction:
    case Kind::kCode:
    case Kind::kFrame:
    case Kind::kTraceback:
    case Kind::kGenerator:
    case Kind::kCoroutine:
    case Kind::kAsyncGenerator:
    case Kind::kMethod: return true;
    default: return false;
  }
}

// RETURNS false with an exception set.
bool AddDoors(Kind kind) {
  PyTypeObject* type = TypeOf(kind);
  PyObject* dict = PyType_GetDict(type);
  PyObject *key, *descriptor;
  Py_ssize_t position = 0;
  while (PyDict_Next(dict, &position, &key, &descriptor)) {
    if (!Py_IS_TYPE(descriptor, &PyGetSetDescr_Type) && !Py_IS_TYPE(descriptor, &PyMemberDescr_Type)) continue;
    const char* name = PyUnicode_AsUTF8(key);
    if (name == nullptr) {
      Py_DECREF(dict);
      return false;
    }
    const Verdict read = IsSealed(kind) ? Verdict::kOwn : Verdict::kAllow;
    const Verdict write = IsSealed(kind) || kind == Kind::kType ? Verdict::kOwn : Verdict::kAllow;
    Door door;
    door.descriptor = descriptor;
    door.read = {name, kind, Access::kRead, read, "belongs to others"};
    door.write = {name, kind, Access::kWrite, write, "belongs to others"};
    door.strict_why = StrictWhy(name);
    bool ruled = read != Verdict::kAllow || write != Verdict::kAllow;
    for (int i = 0; i < kRuleCount; ++i) {
      const Rule& rule = kRules[i];
      if (rule.on != kind || std::strcmp(rule.name, name) != 0) continue;
      if (rule.access != Access::kWrite) door.read = rule;
      if (rule.access != Access::kRead) door.write = rule;
      ruled = true;
    }
    if (ruled) AddDoor(door);
  }
  Py_DECREF(dict);
  return true;
}

descrgetfunc g_getset_get = nullptr, g_member_get = nullptr;
descrsetfunc g_getset_set = nullptr, g_member_set = nullptr;

PyObject* ClassDictCopy(Session* session, PyObject* type, PyObject* proxy) {
  PyObject* copies = session->class_dicts();
  PyObject* known = PyDict_GetItemWithError(copies, type);
  if (known != nullptr || PyErr_Occurred()) {
    Py_DECREF(proxy);
    return Py_XNewRef(known);
  }
  PyObject* copy = PyDict_New();
  PyObject* made = nullptr;
  if (copy != nullptr && PyDict_Update(copy, proxy) == 0) made = PyDictProxy_New(copy);
  if (made != nullptr && PyDict_SetItem(copies, type, made) < 0) Py_CLEAR(made);
  Py_XDECREF(copy);
  Py_DECREF(proxy);
  return made;
}

// The classes of a tuple or list but for the host's abstract ones: their registries would be everybody's. Takes over
// `classes`. New reference.
PyObject* WithoutHostAbcs(const Owner* asker, PyObject* classes) {
  PyObject* kept = PyList_New(0);
  for (Py_ssize_t i = 0; kept != nullptr && i < PySequence_Fast_GET_SIZE(classes); ++i) {
    PyObject* type = PySequence_Fast_GET_ITEM(classes, i);
    if (!Py_IS_TYPE(type, &PyType_Type) && IsForeign(type, asker)) continue;
    if (PyList_Append(kept, type) < 0) Py_CLEAR(kept);
  }
  PyObject* made = kept != nullptr && PyTuple_Check(classes) ? PyList_AsTuple(kept) : Py_XNewRef(kept);
  Py_XDECREF(kept);
  Py_DECREF(classes);
  return made;
}

PyObject* Read(descrgetfunc original, const Door& door, PyObject* self, PyObject* object, PyObject* type) {
  const Owner* asker = Asker();
  if (asker == nullptr) return original(self, object, type);
  const Decision decision = CheckAttr(asker, object, door.read, door.strict_why);
  if (!decision.allowed) {
    RaiseDenied(object, door.read.name, decision.why);
    return nullptr;
  }
  PyObject* result = original(self, object, type);
  if (result == nullptr || decision.verdict == Verdict::kAllow) return result;
  if (decision.verdict == Verdict::kBases) return PyTuple_Check(result) ? WithoutHostAbcs(asker, result) : result;
  if (decision.verdict == Verdict::kCopy) {
    if (asker->session != nullptr) return ClassDictCopy(asker->session, object, result);
    Py_DECREF(result);
    RaiseDenied(object, door.read.name, door.read.why);
    return nullptr;
  }
  return CutAtBorder(asker, object, door.read, result);
}

int Write(descrsetfunc original, const Door& door, PyObject* self, PyObject* object, PyObject* value) {
  const Owner* asker = Asker();
  if (asker != nullptr) {
    const Decision decision = CheckAttr(asker, object, door.write, door.strict_why);
    if (!decision.allowed) {
      RaiseDenied(object, door.write.name, decision.why);
      return -1;
    }
    // What leads to frames and code of others cannot be planted in an own object either.
    if (value != nullptr && !PyType_Check(value) && IsForeign(value, asker)) {
      RaiseDenied(value, door.write.name, "belongs to others");
      return -1;
    }
  }
  return original(self, object, value);
}

// A class that the asking session cannot change: of the host or of another session.
bool IsLocked(const Owner* asker, PyTypeObject* type) { return !SameSession(OwnerOfType(type), asker); }

// object.__class__: an object of a class of others keeps it.
PyObject* g_class_descriptor = nullptr;
int SetClass(descrsetfunc original, PyObject* self, PyObject* object, PyObject* value) {
  const Owner* asker = Asker();
  if (asker != nullptr && !PyModule_Check(object) && IsLocked(asker, Py_TYPE(object))) {
    RaiseDenied(object, "__class__", "would change an object of a class of others");
    return -1;
  }
  return original(self, object, value);
}

PyObject* GetSetGet(PyObject* self, PyObject* object, PyObject* type) {
  if (object != nullptr) {
    const Door* door = FindDoor(self);
    if (door != nullptr) [[unlikely]]
      return Read(g_getset_get, *door, self, object, type);
  }
  return g_getset_get(self, object, type);
}
PyObject* MemberGet(PyObject* self, PyObject* object, PyObject* type) {
  if (object != nullptr) {
    const Door* door = FindDoor(self);
    if (door != nullptr) [[unlikely]]
      return Read(g_member_get, *door, self, object, type);
  }
  return g_member_get(self, object, type);
}
int GetSetSet(PyObject* self, PyObject* object, PyObject* value) {
  if (self == g_class_descriptor) return SetClass(g_getset_set, self, object, value);
  const Door* door = FindDoor(self);
  return door != nullptr ? Write(g_getset_set, *door, self, object, value) : g_getset_set(self, object, value);
}
int MemberSet(PyObject* self, PyObject* object, PyObject* value) {
  const Door* door = FindDoor(self);
  return door != nullptr ? Write(g_member_set, *door, self, object, value) : g_member_set(self, object, value);
}

// ---- classes ----

newfunc g_type_new = nullptr, g_function_new = nullptr, g_code_new = nullptr, g_traceback_new = nullptr;
setattrofunc g_type_setattro = nullptr, g_function_setattro = nullptr;

// A class is marked as soon as it has memory: __set_name__ and __init_subclass__ already see whose it is.
PyObject* ClassAlloc(PyTypeObject* metatype, Py_ssize_t items) {
  PyObject* made = PyType_GenericAlloc(metatype, items);
  Owner* owner = made != nullptr ? Maker() : nullptr;
  if (owner != nullptr) MarkType(reinterpret_cast<PyTypeObject*>(made), owner);
  return made;
}

PyObject* TypeNew(PyTypeObject* metatype, PyObject* args, PyObject* kwargs) {
  if (g_strict && RefusesClass(args)) return nullptr;
  PyObject* made = g_type_new(metatype, args, kwargs);
  if (made == nullptr || !PyType_Check(made)) return made;
  auto* type = reinterpret_cast<PyTypeObject*>(made);
  // A new metaclass: its classes are to be marked too.
  if (type->tp_alloc == PyType_GenericAlloc && PyType_IsSubtype(type, &PyType_Type)) type->tp_alloc = ClassAlloc;
  return made;
}

int TypeSetAttr(PyObject* object, PyObject* name, PyObject* value) {
  const Owner* asker = Asker();
  auto* type = reinterpret_cast<PyTypeObject*>(object);
  if (asker != nullptr && IsLocked(asker, type) && !(type->tp_flags & Py_TPFLAGS_IMMUTABLETYPE)) {
    // Library modules that complete a class of C (ast and Tuple.dims) find it done: the host has them too.
    if (asker->library && _PyType_Lookup(type, name) != nullptr) return 0;
    PyErr_Format(AttributeDenied(), "cannot set attributes of '%.100s' from guest code: the class belongs to others",
                 type->tp_name);
    return -1;
  }
  return g_type_setattro(object, name, value);
}

int FunctionSetAttr(PyObject* object, PyObject* name, PyObject* value) {
  const Owner* asker = Asker();
  if (asker != nullptr && IsForeign(object, asker)) {
    PyErr_SetString(AttributeDenied(), "cannot set attributes of a function of others from guest code");
    return -1;
  }
  return g_function_setattro(object, name, value);
}

// Metaclasses made before the doors were hung have their own copies of the slots.
void ReplaceInMetaclasses(PyTypeObject* type) {
  PyObject* list = PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyType_Type), "__subclasses__", "O", type);
  if (list == nullptr) {
    PyErr_Clear();
    return;
  }
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); ++i) {
    auto* sub = reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(list, i));
    if (sub->tp_setattro == g_type_setattro) sub->tp_setattro = TypeSetAttr;
    if (sub->tp_new == g_type_new) sub->tp_new = TypeNew;
    if (sub->tp_alloc == PyType_GenericAlloc) sub->tp_alloc = ClassAlloc;
    ReplaceInMetaclasses(sub);
  }
  Py_DECREF(list);
}

// ---- constructors ----

PyObject* FunctionNew(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  const Owner* asker = Asker();
  if (asker != nullptr) {
    PyObject* code = PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0) : nullptr;
    if (code == nullptr && kwargs != nullptr) code = PyDict_GetItemString(kwargs, "code");
    if (code != nullptr && PyCode_Check(code) && IsForeign(code, asker)) {
      PyErr_SetString(AccessDenied(), "a function cannot be made from code of others");
      return nullptr;
    }
  }
  return g_function_new(type, args, kwargs);
}

PyObject* CodeNew(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (Asker() != nullptr) {
    PyErr_SetString(AccessDenied(),
                    "code objects cannot be made by hand: bytecode is not checked (use compile(); "
                    "--profile=open allows it)");
    return nullptr;
  }
  return g_code_new(type, args, kwargs);
}

PyObject* TracebackNew(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  const Owner* asker = Asker();
  if (asker != nullptr) {
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args); ++i) {
      PyObject* argument = PyTuple_GET_ITEM(args, i);
      if (!PyType_Check(argument) && IsForeign(argument, asker)) {
        PyErr_SetString(AccessDenied(), "a traceback cannot be made from frames of others");
        return nullptr;
      }
    }
    if (kwargs != nullptr && PyDict_GET_SIZE(kwargs) != 0) {
      PyErr_SetString(PyExc_TypeError, "TracebackType() takes positional arguments from guest code");
      return nullptr;
    }
  }
  return g_traceback_new(type, args, kwargs);
}

initproc g_file_init = nullptr;
PyTypeObject* g_file_type = nullptr;

// An opener of FileIO's: opens the path in `self` (bytes), which the guest calls by another name.
PyObject* OpenMounted(PyObject* self, PyObject* args) {
  PyObject* shown;
  int flags, file;
  if (!PyArg_ParseTuple(args, "Oi", &shown, &flags)) return nullptr;
  do {
    Py_BEGIN_ALLOW_THREADS file = open(PyBytes_AS_STRING(self), flags | O_CLOEXEC, 0666);
    Py_END_ALLOW_THREADS
  } while (file < 0 && errno == EINTR && PyErr_CheckSignals() == 0);
  if (file >= 0) return PyLong_FromLong(file);
  return PyErr_Occurred() ? nullptr : PyErr_SetFromErrnoWithFilenameObject(PyExc_OSError, shown);
}
PyMethodDef g_open_mounted = {"open", OpenMounted, METH_VARARGS, nullptr};

// The same in an overlay: `self` is that and the key.
PyObject* OpenInOverlay(PyObject* self, PyObject* args) {
  PyObject* shown;
  int flags;
  if (!PyArg_ParseTuple(args, "Oi", &shown, &flags)) return nullptr;
  auto* overlay = static_cast<Overlay*>(PyCapsule_GetPointer(PyTuple_GET_ITEM(self, 0), nullptr));
  if (overlay == nullptr) return nullptr;
  const int file = overlay->Open(PyBytes_AS_STRING(PyTuple_GET_ITEM(self, 1)), flags);
  if (file >= 0) return PyLong_FromLong(file);
  errno = -file;
  return PyErr_SetFromErrnoWithFilenameObject(PyExc_OSError, shown);
}
PyMethodDef g_open_in_overlay = {"open", OpenInOverlay, METH_VARARGS, nullptr};

// Takes over `path`. New reference.
PyObject* OpenerFor(PyObject* path, Overlay* overlay) {
  PyObject* state =
      overlay != nullptr ? Py_BuildValue("(NO)", PyCapsule_New(overlay, nullptr, nullptr), path) : Py_NewRef(path);
  PyObject* opener =
      state != nullptr ? PyCFunction_New(overlay != nullptr ? &g_open_in_overlay : &g_open_mounted, state) : nullptr;
  Py_XDECREF(state);
  Py_DECREF(path);
  return opener;
}

// FileIO.__init__ for a file of a mount: the object never hears of the host's path.
int InitMounted(PyObject* self, PyObject* args, PyObject* kwargs, PyObject* shown, PyObject* host, Overlay* overlay) {
  PyObject* path = nullptr;
  PyObject* named = kwargs != nullptr ? PyDict_Copy(kwargs) : PyDict_New();
  PyObject* opener = PyUnicode_FSConverter(host, &path) ? OpenerFor(path, overlay) : nullptr;
  PyObject* first = PyTuple_Pack(1, shown);
  PyObject* rest = PyTuple_GetSlice(args, 1, 3);
  PyObject* all = rest != nullptr && first != nullptr ? PySequence_Concat(first, rest) : nullptr;
  const bool ready = all != nullptr && named != nullptr && opener != nullptr &&
                     PyDict_PopString(named, "file", nullptr) >= 0 &&
                     PyDict_SetItemString(named, "opener", opener) == 0;
  const int status = ready ? g_file_init(self, all, named) : -1;
  Py_XDECREF(named);
  Py_XDECREF(opener);
  Py_XDECREF(first);
  Py_XDECREF(rest);
  Py_XDECREF(all);
  return status;
}

// Every way to open a file ends here: open(), io.open(), io.open_code(), FileIO and its subclasses.
int FileInit(PyObject* self, PyObject* args, PyObject* kwargs) {
  const Owner* asker = Asker();
  if (asker == nullptr) return g_file_init(self, args, kwargs);
  if (g_count_host_call != nullptr && !g_count_host_call()) return -1;
  PyObject* path = PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0) : nullptr;
  PyObject* mode = PyTuple_GET_SIZE(args) > 1 ? PyTuple_GET_ITEM(args, 1) : nullptr;
  PyObject* opener = PyTuple_GET_SIZE(args) > 3 ? PyTuple_GET_ITEM(args, 3) : nullptr;
  if (kwargs != nullptr) {
    if (path == nullptr) path = PyDict_GetItemString(kwargs, "file");
    if (mode == nullptr) mode = PyDict_GetItemString(kwargs, "mode");
    if (opener == nullptr) opener = PyDict_GetItemString(kwargs, "opener");
  }
  if (path == nullptr || (mode != nullptr && !PyUnicode_Check(mode))) return g_file_init(self, args, kwargs);
  const char* flags = mode != nullptr ? PyUnicode_AsUTF8(mode) : "r";
  if (flags == nullptr) return -1;
  const bool writes = std::strpbrk(flags, "wax+") != nullptr;
  const bool reads = std::strpbrk(flags, "r+") != nullptr;
  // The path is asked for once: what is checked is what is opened.
  PyObject* shown = nullptr;
  Overlay* overlay = nullptr;
  const bool is_new = std::strchr(flags, 'x') != nullptr;  // a link there is in the way
  PyObject* plain =
      CheckedPath(asker, path, reads, writes, opener != nullptr && opener != Py_None, is_new, &shown, &overlay);
  if (plain == nullptr) return -1;
  if (shown != nullptr) {
    const int opened = InitMounted(self, args, kwargs, shown, plain, overlay);
    Py_DECREF(shown);
    Py_DECREF(plain);
    return opened;
  }
  PyObject* rest = PyTuple_GET_SIZE(args) > 0 ? PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args)) : PyTuple_New(0);
  PyObject* first = PyTuple_Pack(1, plain);
  PyObject* all = rest != nullptr && first != nullptr ? PySequence_Concat(first, rest) : nullptr;
  PyObject* named = kwargs != nullptr ? PyDict_Copy(kwargs) : nullptr;
  if (named != nullptr) PyDict_PopString(named, "file", nullptr);
  const bool ready = all != nullptr && (named != nullptr || kwargs == nullptr);
  const int status = ready ? g_file_init(self, all, named) : -1;
  Py_XDECREF(rest);
  Py_XDECREF(first);
  Py_XDECREF(all);
  Py_XDECREF(named);
  Py_DECREF(plain);
  return status;
}

// ---- mappingproxy: comparing and joining would hand the real dictionary to the other operand ----

richcmpfunc g_proxy_compare = nullptr;
binaryfunc g_proxy_or = nullptr;

// Whether the operand only looks at a mapping: one of the classes of C, or a subclass that kept their methods.
bool IsPlain(PyObject* o) {
  return Py_IS_TYPE(o, &PyDictProxy_Type) ||
         (PyDict_Check(o) && Py_TYPE(o)->tp_richcompare == PyDict_Type.tp_richcompare &&
          Py_TYPE(o)->tp_as_number->nb_or == PyDict_Type.tp_as_number->nb_or);
}
struct Proxy {
  PyObject ob_base;
  PyObject* mapping;
};
// What another operand may have of an operand: of a proxy a copy of its dictionary. RETURNS nullptr without an
// exception when there is nothing, as behind a proxy of something else. New reference.
PyObject* Handed(PyObject* operand) {
  if (!Py_IS_TYPE(operand, &PyDictProxy_Type)) return Py_NewRef(operand);
  PyObject* mapping = reinterpret_cast<Proxy*>(operand)->mapping;
  return PyDict_CheckExact(mapping) ? PyDict_Copy(mapping) : nullptr;
}
template <typename Operation>
PyObject* WithHanded(PyObject* v, PyObject* w, Operation operation) {
  PyObject* left = Handed(v);
  PyObject* right = left != nullptr ? Handed(w) : nullptr;
  PyObject* result = nullptr;
  if (right != nullptr) result = operation(left, right);
  else if (!PyErr_Occurred()) result = Py_NewRef(Py_NotImplemented);
  Py_XDECREF(left);
  Py_XDECREF(right);
  return result;
}
PyObject* ProxyCompare(PyObject* v, PyObject* w, int op) {
  if (Asker() == nullptr || IsPlain(w)) return g_proxy_compare(v, w, op);
  return WithHanded(v, w, [op](PyObject* left, PyObject* right) { return PyObject_RichCompare(left, right, op); });
}
PyObject* ProxyOr(PyObject* v, PyObject* w) {
  if (Asker() == nullptr || (IsPlain(v) && IsPlain(w))) return g_proxy_or(v, w);
  return WithHanded(v, w, PyNumber_Or);
}

// ---- methods ----

PyCFunction g_subclasses = nullptr;
PyObject* Subclasses(PyObject* self, PyObject* unused) {
  const Owner* asker = Asker();
  PyObject* list = g_subclasses(self, unused);
  if (list == nullptr || asker == nullptr) return list;
  for (Py_ssize_t i = PyList_GET_SIZE(list); i-- > 0;) {
    auto* type = reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(list, i));
    if (IsLocked(asker, type) && PyList_SetSlice(list, i, i + 1, nullptr) < 0) {
      Py_DECREF(list);
      return nullptr;
    }
  }
  return list;
}

PyCFunction g_mro = nullptr;
PyObject* Mro(PyObject* self, PyObject* unused) {
  const Owner* asker = Asker();
  PyObject* list = g_mro(self, unused);
  return list != nullptr && asker != nullptr && IsForeign(self, asker) ? WithoutHostAbcs(asker, list) : list;
}

PyCFunction g_code_replace = nullptr, g_code_replace_dunder = nullptr;
// Names and the iterable-coroutine flag can change; what the machine runs cannot.
bool MayReplace(PyObject* code, PyObject* const* values, PyObject* names) {
  constexpr const char* kHarmless[] = {"co_name", "co_qualname", "co_filename", "co_firstlineno"};
  const Py_ssize_t count = names != nullptr ? PyTuple_GET_SIZE(names) : 0;
  for (Py_ssize_t i = 0; i < count; ++i) {
    PyObject* name = PyTuple_GET_ITEM(names, i);
    bool harmless = false;
    for (const char* known : kHarmless) harmless = harmless || PyUnicode_EqualToUTF8(name, known);
    if (!harmless && PyUnicode_EqualToUTF8(name, "co_flags") && PyLong_CheckExact(values[i])) {
      const long flags = PyLong_AsLong(values[i]);
      const int was = reinterpret_cast<PyCodeObject*>(code)->co_flags;
      harmless = !PyErr_Occurred() && (flags & ~long{CO_ITERABLE_COROUTINE}) == (was & ~CO_ITERABLE_COROUTINE);
    }
    if (harmless) continue;
    PyErr_Clear();
    PyErr_Format(AccessDenied(),
                 "%U of a code object cannot be replaced by guest code: bytecode is not checked "
                 "(--profile=open allows it)",
                 name);
    return false;
  }
  return true;
}
template <PyCFunction* original>
PyObject* CodeReplace(PyObject* self, PyObject* const* args, Py_ssize_t nargs, PyObject* names) {
  auto call = reinterpret_cast<PyCFunctionFastWithKeywords>(reinterpret_cast<void*>(*original));
  Owner* asker = Asker();
  if (asker == nullptr) return call(self, args, nargs, names);
  if (IsForeign(self, asker)) {
    PyErr_SetString(AccessDenied(), "code of others cannot be copied");
    return nullptr;
  }
  if (!MayReplace(self, args + nargs, names)) return nullptr;
  PyObject* made = call(self, args, nargs, names);
  Owner* owner = OwnerOfCode(reinterpret_cast<PyCodeObject*>(self));
  if (made != nullptr && !MarkCode(reinterpret_cast<PyCodeObject*>(made), owner)) Py_CLEAR(made);
  return made;
}

// The wrapper descriptors call the slot function they were made for.
bool ReplaceWrapped(PyTypeObject* type, const char* name, void* was, void* is) {
  PyObject* found = FindIn(type, name);
  if (found == nullptr) return false;
  if (!Py_IS_TYPE(found, &PyWrapperDescr_Type)) return true;
  auto* wrapper = reinterpret_cast<PyWrapperDescrObject*>(found);
  if (wrapper->d_wrapped == was) wrapper->d_wrapped = is;
  return true;
}

template <typename F>
void Replace(F* slot, F with, F* original) {
  *original = *slot;
  *slot = with;
}
template <typename F>
void* Raw(F function) {
  return reinterpret_cast<void*>(function);
}

bool ReplaceFileInit() {
  PyObject* io = PyImport_ImportModule("_io");
  PyObject* type = io != nullptr ? PyObject_GetAttrString(io, "FileIO") : nullptr;
  Py_XDECREF(io);
  if (type == nullptr) return false;
  g_file_type = reinterpret_cast<PyTypeObject*>(type);  // kept
  Replace(&g_file_type->tp_init, FileInit, &g_file_init);
  return ReplaceWrapped(g_file_type, "__init__", Raw(g_file_init), Raw(FileInit));
}

}  // namespace

bool HangDoors() {
  static bool hung = false;
  if (hung) return true;
  if (g_installed) {
    PyErr_SetString(PyExc_SystemError, "the guard could not be set up in this process");
    return false;
  }
  for (int kind = 1; kind < static_cast<int>(Kind::kCount); ++kind) {
    if (!AddDoors(static_cast<Kind>(kind))) return false;
  }
  g_class_descriptor = FindIn(&PyBaseObject_Type, "__class__");
  if (g_class_descriptor == nullptr) return false;
  AttributeDenied();
  ImportDenied();
  AccessDenied();

  Replace(&PyGetSetDescr_Type.tp_descr_get, GetSetGet, &g_getset_get);
  Replace(&PyGetSetDescr_Type.tp_descr_set, GetSetSet, &g_getset_set);
  Replace(&PyMemberDescr_Type.tp_descr_get, MemberGet, &g_member_get);
  Replace(&PyMemberDescr_Type.tp_descr_set, MemberSet, &g_member_set);
  Replace(&PyType_Type.tp_new, TypeNew, &g_type_new);
  Replace(&PyType_Type.tp_setattro, TypeSetAttr, &g_type_setattro);
  PyType_Type.tp_alloc = ClassAlloc;
  ReplaceInMetaclasses(&PyType_Type);
  Replace(&PyFunction_Type.tp_new, FunctionNew, &g_function_new);
  Replace(&PyFunction_Type.tp_setattro, FunctionSetAttr, &g_function_setattro);
  Replace(&PyCode_Type.tp_new, CodeNew, &g_code_new);
  Replace(&PyTraceBack_Type.tp_new, TracebackNew, &g_traceback_new);
  Replace(&PyDictProxy_Type.tp_richcompare, ProxyCompare, &g_proxy_compare);
  Replace(&PyDictProxy_Type.tp_as_number->nb_or, ProxyOr, &g_proxy_or);
  g_installed = true;

  struct {
    PyTypeObject* type;
    const char* name;
    void *was, *is;
  } const wrapped[] = {
      {&PyGetSetDescr_Type, "__get__", Raw(g_getset_get), Raw(GetSetGet)},
      {&PyGetSetDescr_Type, "__set__", Raw(g_getset_set), Raw(GetSetSet)},
      {&PyGetSetDescr_Type, "__delete__", Raw(g_getset_set), Raw(GetSetSet)},
      {&PyMemberDescr_Type, "__get__", Raw(g_member_get), Raw(MemberGet)},
      {&PyMemberDescr_Type, "__set__", Raw(g_member_set), Raw(MemberSet)},
      {&PyMemberDescr_Type, "__delete__", Raw(g_member_set), Raw(MemberSet)},
      {&PyType_Type, "__setattr__", Raw(g_type_setattro), Raw(TypeSetAttr)},
      {&PyType_Type, "__delattr__", Raw(g_type_setattro), Raw(TypeSetAttr)},
      {&PyDictProxy_Type, "__eq__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__ne__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__lt__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__le__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__gt__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__ge__", Raw(g_proxy_compare), Raw(ProxyCompare)},
      {&PyDictProxy_Type, "__or__", Raw(g_proxy_or), Raw(ProxyOr)},
      {&PyDictProxy_Type, "__ror__", Raw(g_proxy_or), Raw(ProxyOr)},
  };
  for (const auto& entry : wrapped) {
    if (!ReplaceWrapped(entry.type, entry.name, entry.was, entry.is)) return false;
  }
  constexpr int kFast = METH_FASTCALL | METH_KEYWORDS;
  hung = ReplaceMethod(&PyType_Type, "__subclasses__", METH_NOARGS, Subclasses, &g_subclasses) &&
         ReplaceMethod(&PyType_Type, "mro", METH_NOARGS, Mro, &g_mro) &&
         ReplaceMethod(&PyCode_Type, "replace", kFast, AsCFunction(CodeReplace<&g_code_replace>), &g_code_replace) &&
         ReplaceMethod(&PyCode_Type, "__replace__", kFast, AsCFunction(CodeReplace<&g_code_replace_dunder>),
                       &g_code_replace_dunder) &&
         ReplaceFileInit();
  return hung;
}

}  // namespace pynterp::guards
