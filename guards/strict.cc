#include "guards/strict.h"

#include <cstring>
#include <tuple>

#include "guards/attr.h"
#include "guards/patch.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

// ---- the names ----

PyObject* g_rule_numbers = nullptr;  // by name

bool AddStrictName(int number) {
  PyObject* value = PyLong_FromLong(number);
  const bool added = value != nullptr && PyDict_SetItemString(g_rule_numbers, kRules[number].name, value) == 0;
  Py_XDECREF(value);
  return added;
}

// REQUIRES: exactly a str.
const Rule* FindRule(PyObject* name) {
  PyObject* number = PyDict_GetItemWithError(g_rule_numbers, name);
  return number != nullptr ? &kRules[PyLong_AsLong(number)] : nullptr;
}

// ---- whose names they are ----

thread_local NamesOfGuest::Scope t_names = {};
thread_local NamesOfGuest::Scope t_own_reads = {};

bool Holds(PyObject* value, PyObject* name) {
  if (PyUnicode_CheckExact(value)) return PyUnicode_Compare(value, name) == 0;
  if (!PyTuple_CheckExact(value)) return false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); ++i) {
    if (Holds(PyTuple_GET_ITEM(value, i), name)) return true;
  }
  return false;
}

// The session that asks, if it is a strict one.
const Owner* StrictAsker() {
  const Owner* asker = Asker();
  return asker != nullptr && asker->strict ? asker : nullptr;
}

// The frame in which the library asks; nullptr: it is C.
_PyInterpreterFrame* LibraryFrame(const Owner* asker) {
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET());
  return frame != nullptr && OwnerOfCode(_PyFrame_GetCode(frame)) == asker ? frame : nullptr;
}

// Whether the library asks for itself. Names behind a dot are in no constant: its opcodes are not asked at all.
bool IsLibrarysOwn(const Owner* asker, PyObject* name) {
  if (!asker->library) return false;
  _PyInterpreterFrame* frame = LibraryFrame(asker);
  if (frame == nullptr || Holds(_PyFrame_GetCode(frame)->co_consts, name)) return true;
  PyObject* function = PyStackRef_AsPyObjectBorrow(frame->f_funcobj);
  if (function == nullptr || !PyFunction_Check(function)) return false;
  PyObject* defaults = reinterpret_cast<PyFunctionObject*>(function)->func_defaults;
  return defaults != nullptr && Holds(defaults, name);
}

void Deny(PyObject* object, const Rule& rule) { RaiseDenied(object, rule.name, rule.why); }

// Raises and RETURNS true when the asking session may not give this name. REQUIRES: exactly a str.
bool Refuses(const Owner* asker, PyObject* object, PyObject* name) {
  const Rule* rule = FindRule(name);
  if (rule == nullptr || IsLibrarysOwn(asker, name)) return false;
  Deny(object, *rule);
  return true;
}

// The same when it counts for nothing who gave it.
bool RefusesAnyones(PyObject* object, PyObject* name) {
  const Rule* rule = FindRule(name);
  if (rule != nullptr) Deny(object, *rule);
  return rule != nullptr;
}

// The same for each part of a dotted name.
bool RefusesDotted(const Owner* asker, PyObject* object, PyObject* names) {
  PyObject* dot = PyUnicode_FromOrdinal('.');
  PyObject* parts = dot != nullptr ? PyUnicode_Split(names, dot, -1) : nullptr;
  Py_XDECREF(dot);
  bool refused = parts == nullptr;
  for (Py_ssize_t i = 0; !refused && i < PyList_GET_SIZE(parts); ++i) {
    refused = Refuses(asker, object, PyList_GET_ITEM(parts, i));
  }
  Py_XDECREF(parts);
  return refused;
}

// A subclass of str could hash and compare as another name than it shows: a str of the same text. What is no str stays.
// New reference.
PyObject* PlainName(PyObject* name) {
  return PyUnicode_Check(name) && !PyUnicode_CheckExact(name) ? PyUnicode_FromObject(name) : Py_NewRef(name);
}

// `args` with plain names for the first `count`. RETURNS a new reference, nullptr with an exception set, which is the
// refusal if one of them is refused.
PyObject* CheckedNames(const Owner* asker, PyObject* object, PyObject* args, Py_ssize_t count) {
  PyObject* checked = PyTuple_New(PyTuple_GET_SIZE(args));
  for (Py_ssize_t i = 0; checked != nullptr && i < PyTuple_GET_SIZE(args); ++i) {
    PyObject* argument = PyTuple_GET_ITEM(args, i);
    PyObject* given = i < count ? PlainName(argument) : Py_NewRef(argument);
    if (given == nullptr || (i < count && PyUnicode_Check(given) && RefusesDotted(asker, object, given))) {
      Py_XDECREF(given);
      Py_CLEAR(checked);
    } else {
      PyTuple_SET_ITEM(checked, i, given);
    }
  }
  return checked;
}

// ---- functions ----

template <typename F>
F As(PyCFunction function) {
  return reinterpret_cast<F>(reinterpret_cast<void*>(function));
}

enum Function { kGetattr, kHasattr, kSetattr, kDelattr };
PyCFunction g_functions[4], g_vars, g_dir, g_object_dir, g_type_dir, g_module_dir, g_format, g_format_map,
    g_split_field, g_set_state;

// getattr(object, name, ...) and its kin. A refusal is an AttributeError to them, as if there were no such attribute.
template <Function which>
PyObject* WithName(PyObject* self, PyObject* const* args, Py_ssize_t nargs) {
  const auto call = As<PyCFunctionFast>(g_functions[which]);
  const Owner* asker = StrictAsker();
  if (asker == nullptr || nargs < 2 || nargs > 3 || !PyUnicode_Check(args[1])) return call(self, args, nargs);
  PyObject* name = PlainName(args[1]);
  if (name == nullptr) return nullptr;
  PyObject* result = nullptr;
  if (!Refuses(asker, args[0], name)) {
    PyObject* const given[] = {args[0], name, nargs == 3 ? args[2] : nullptr};
    result = call(self, given, nargs);
  } else if (which == kHasattr || (which == kGetattr && nargs == 3)) {
    PyErr_Clear();
    result = Py_NewRef(which == kHasattr ? Py_False : args[2]);
  }
  Py_DECREF(name);
  return result;
}

// vars(object) is object.__dict__.
PyObject* Vars(PyObject* self, PyObject* args) {
  const Owner* asker = StrictAsker();
  if (asker != nullptr && PyTuple_GET_SIZE(args) == 1) {
    _PyInterpreterFrame* frame = asker->library ? LibraryFrame(asker) : nullptr;
    PyObject* word = PyUnicode_FromString("vars");
    if (word == nullptr) return nullptr;
    const bool is_librarys = asker->library && (frame == nullptr || Holds(_PyFrame_GetCode(frame)->co_names, word));
    Py_DECREF(word);
    if (!is_librarys && RefusesAnyones(PyTuple_GET_ITEM(args, 0), &_Py_ID(__dict__))) return nullptr;
  }
  return g_vars(self, args);
}

// dir(object): what is refused is not listed, or who lists members would hand it out.
PyObject* Dir(PyObject* self, PyObject* args) {
  const ReadsForItself reads;
  PyObject* names = g_dir(self, args);
  if (StrictAsker() == nullptr || names == nullptr || PyTuple_GET_SIZE(args) == 0) return names;
  for (Py_ssize_t i = PyList_GET_SIZE(names); i-- > 0;) {
    PyObject* name = PlainName(PyList_GET_ITEM(names, i));
    const bool hides = name != nullptr && PyUnicode_CheckExact(name) && FindRule(name) != nullptr;
    if (name == nullptr || (hides && PyList_SetSlice(names, i, i + 1, nullptr) < 0)) Py_CLEAR(names);
    Py_XDECREF(name);
    if (names == nullptr) break;
  }
  return names;
}
// The __dir__ of object, type and module.
template <PyCFunction* original>
PyObject* OwnDir(PyObject* self, PyObject* unused) {
  const ReadsForItself reads;
  return (*original)(self, unused);
}

// BaseException.__setstate__(state) sets what the state names.
PyObject* SetState(PyObject* self, PyObject* state) {
  const NamesOfGuest names;
  return g_set_state(self, state);
}

// Nodes of ast set and show what their class names as _fields.
initproc g_node_init = nullptr;
reprfunc g_node_repr = nullptr;
int NodeInit(PyObject* self, PyObject* args, PyObject* kwargs) {
  const NamesOfGuest names;
  return g_node_init(self, args, kwargs);
}
PyObject* NodeRepr(PyObject* self) {
  const NamesOfGuest names;
  return g_node_repr(self);
}

PyObject* Format(PyObject* self, PyObject* args, PyObject* kwargs) {
  const NamesOfGuest names;
  return As<PyCFunctionWithKeywords>(g_format)(self, args, kwargs);
}
PyObject* FormatMap(PyObject* self, PyObject* mapping) {
  const NamesOfGuest names;
  return g_format_map(self, mapping);
}

// How string.Formatter takes a field's name apart: (first, iterator of (is an attribute, name)).
PyObject* SplitField(PyObject* self, PyObject* field) {
  if (StrictAsker() == nullptr) return g_split_field(self, field);
  PyObject* parts = g_split_field(self, field);
  PyObject* steps = parts != nullptr ? PySequence_List(PyTuple_GET_ITEM(parts, 1)) : nullptr;
  Py_XDECREF(parts);
  bool ok = steps != nullptr;
  for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(steps); ++i) {
    PyObject* step = PyList_GET_ITEM(steps, i);
    if (PyTuple_GET_ITEM(step, 0) == Py_True) ok = !RefusesAnyones(field, PyTuple_GET_ITEM(step, 1));
  }
  Py_XDECREF(steps);
  return ok ? g_split_field(self, field) : nullptr;
}

// ---- constructors ----

newfunc g_attrgetter_new = nullptr, g_methodcaller_new = nullptr;

// Every argument of attrgetter is a name, the first of methodcaller.
template <newfunc* original, bool all>
PyObject* NewOfNames(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  const Owner* asker = StrictAsker();
  if (asker == nullptr) return (*original)(type, args, kwargs);
  const Py_ssize_t count = all ? PyTuple_GET_SIZE(args) : 1;
  PyObject* checked = CheckedNames(asker, reinterpret_cast<PyObject*>(type), args, count);
  PyObject* made = checked != nullptr ? (*original)(type, checked, kwargs) : nullptr;
  Py_XDECREF(checked);
  return made;
}

// ---- object.__getattribute__ and its kin: each type's own calls one of these, with a tuple of arguments ----

enum Slot { kGetattribute, kSetattrSlot, kDelattrSlot };
wrapperfunc g_slots[3];

template <Slot which>
PyObject* SlotWithName(PyObject* self, PyObject* args, void* wrapped) {
  const Owner* asker = StrictAsker();
  if (asker == nullptr || !PyTuple_Check(args) || PyTuple_GET_SIZE(args) == 0)
    return g_slots[which](self, args, wrapped);
  PyObject* checked = CheckedNames(asker, self, args, 1);
  PyObject* result = checked != nullptr ? g_slots[which](self, checked, wrapped) : nullptr;
  Py_XDECREF(checked);
  return result;
}

// ---- where they go ----

bool ReplaceIn(PyObject* dict, const char* name, int flags, PyCFunction with, PyCFunction* original) {
  PyObject* function = PyDict_GetItemString(dict, name);
  if (function == nullptr || !PyCFunction_CheckExact(function)) return IsNotThere(name);
  return ReplaceFunction(reinterpret_cast<PyCFunctionObject*>(function)->m_ml, flags, with, original);
}
bool ReplaceWrapper(const char* name, wrapperfunc with, wrapperfunc* original) {
  PyObject* wrapper = FindIn(&PyBaseObject_Type, name);
  if (wrapper == nullptr) return false;
  if (!Py_IS_TYPE(wrapper, &PyWrapperDescr_Type)) return IsNotThere(name);
  wrapperbase* base = reinterpret_cast<PyWrapperDescrObject*>(wrapper)->d_base;
  if (base->wrapper == with) return true;
  *original = base->wrapper;
  base->wrapper = with;
  return true;
}
bool ReplaceNew(PyObject* dict, const char* name, newfunc with, newfunc* original) {
  PyObject* type = PyDict_GetItemString(dict, name);
  if (type == nullptr || !PyType_Check(type)) return IsNotThere(name);
  newfunc* slot = &reinterpret_cast<PyTypeObject*>(type)->tp_new;
  if (*slot == with) return true;
  *original = *slot;
  *slot = with;
  return true;
}

template <typename F>
void* Address(F function) {
  return reinterpret_cast<void*>(function);
}
// A class and those below it that have its slots. RETURNS false with an exception set.
bool ReplaceInNodes(PyTypeObject* type) {
  if (type->tp_init == g_node_init) type->tp_init = NodeInit;
  if (type->tp_repr == g_node_repr) type->tp_repr = NodeRepr;
  PyObject* dict = PyType_GetDict(type);
  for (const auto& [name, was, is] : {std::tuple{"__init__", Address(g_node_init), Address(NodeInit)},
                                      std::tuple{"__repr__", Address(g_node_repr), Address(NodeRepr)}}) {
    PyObject* wrapper = PyDict_GetItemString(dict, name);
    if (wrapper == nullptr || !Py_IS_TYPE(wrapper, &PyWrapperDescr_Type)) continue;
    auto* descriptor = reinterpret_cast<PyWrapperDescrObject*>(wrapper);
    if (descriptor->d_wrapped == was) descriptor->d_wrapped = is;
  }
  Py_DECREF(dict);
  const AsHost host;
  PyObject* below = PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyType_Type), "__subclasses__", "O", type);
  bool ok = below != nullptr;
  for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(below); ++i) {
    ok = ReplaceInNodes(reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(below, i)));
  }
  Py_XDECREF(below);
  return ok;
}

// Whether C reads by a name of the guest's, as for a format field or a class pattern.
bool IsNameOfGuest() {
  return t_names.active && t_names.frame == _PyThreadState_GetFrame(_PyThreadState_GET()) && StrictAsker() != nullptr;
}
bool RefusesNameOfGuest(PyObject* object, PyObject* name) {
  return PyUnicode_CheckExact(name) && RefusesAnyones(object, name);
}

}  // namespace

bool g_strict = false;

const char* StrictWhy(const char* name) {
  for (int i = 0; i < kRuleCount; ++i) {
    if (kRules[i].verdict == Verdict::kStrict && std::strcmp(kRules[i].name, name) == 0) return kRules[i].why;
  }
  return nullptr;
}

bool UseStrictNames() {
  if (g_strict) return true;
  if (g_rule_numbers == nullptr) g_rule_numbers = PyDict_New();
  if (g_rule_numbers == nullptr) return false;
  for (int i = 0; i < kRuleCount; ++i) {
    if (kRules[i].verdict == Verdict::kStrict && !AddStrictName(i)) return false;
  }
  PyObject* builtins = _PyInterpreterState_GET()->builtins;
  PyObject* string = HostModule("_string");
  const bool ok =
      string != nullptr &&
      ReplaceIn(builtins, "getattr", METH_FASTCALL, AsCFunction(WithName<kGetattr>), &g_functions[kGetattr]) &&
      ReplaceIn(builtins, "hasattr", METH_FASTCALL, AsCFunction(WithName<kHasattr>), &g_functions[kHasattr]) &&
      ReplaceIn(builtins, "setattr", METH_FASTCALL, AsCFunction(WithName<kSetattr>), &g_functions[kSetattr]) &&
      ReplaceIn(builtins, "delattr", METH_FASTCALL, AsCFunction(WithName<kDelattr>), &g_functions[kDelattr]) &&
      ReplaceIn(builtins, "vars", METH_VARARGS, Vars, &g_vars) &&
      ReplaceIn(builtins, "dir", METH_VARARGS, Dir, &g_dir) &&
      ReplaceIn(PyModule_GetDict(string), "formatter_field_name_split", METH_O, SplitField, &g_split_field) &&
      ReplaceMethod(&PyBaseObject_Type, "__dir__", METH_NOARGS, OwnDir<&g_object_dir>, &g_object_dir) &&
      ReplaceMethod(&PyType_Type, "__dir__", METH_NOARGS, OwnDir<&g_type_dir>, &g_type_dir) &&
      ReplaceMethod(&PyModule_Type, "__dir__", METH_NOARGS, OwnDir<&g_module_dir>, &g_module_dir) &&
      ReplaceMethod(reinterpret_cast<PyTypeObject*>(PyExc_BaseException), "__setstate__", METH_O, SetState,
                    &g_set_state) &&
      ReplaceMethod(&PyUnicode_Type, "format", METH_VARARGS | METH_KEYWORDS, AsCFunction(Format), &g_format) &&
      ReplaceMethod(&PyUnicode_Type, "format_map", METH_O, FormatMap, &g_format_map) &&
      ReplaceWrapper("__getattribute__", SlotWithName<kGetattribute>, &g_slots[kGetattribute]) &&
      ReplaceWrapper("__setattr__", SlotWithName<kSetattrSlot>, &g_slots[kSetattrSlot]) &&
      ReplaceWrapper("__delattr__", SlotWithName<kDelattrSlot>, &g_slots[kDelattrSlot]);
  Py_XDECREF(string);
  return g_strict = ok;
}

bool GuardNamesIn(const Session* session, const char* module, PyObject* dict) {
  if (session->policy().profile != Profile::kStrict) return true;
  if (std::strcmp(module, "_operator") == 0) {
    return ReplaceNew(dict, "attrgetter", NewOfNames<&g_attrgetter_new, true>, &g_attrgetter_new) &&
           ReplaceNew(dict, "methodcaller", NewOfNames<&g_methodcaller_new, false>, &g_methodcaller_new);
  }
  if (std::strcmp(module, "_ast") == 0) {
    PyObject* node = PyDict_GetItemString(dict, "AST");
    if (node == nullptr || !PyType_Check(node)) return IsNotThere("AST");
    auto* type = reinterpret_cast<PyTypeObject*>(node);
    if (type->tp_init == NodeInit) return true;
    g_node_init = type->tp_init;
    g_node_repr = type->tp_repr;
    return ReplaceInNodes(type);
  }
  if (std::strcmp(module, "_pickle") == 0) {
    PyErr_SetString(ImportDenied(), "_pickle is not to be had in a strict session; pickle does without");
    return false;
  }
  return true;
}

bool RefusesClass(PyObject* args) {
  const Owner* asker = StrictAsker();
  if (asker == nullptr || PyTuple_GET_SIZE(args) != 3 || !PyDict_Check(PyTuple_GET_ITEM(args, 2))) return false;
  PyObject *key, *value;
  Py_ssize_t position = 0;
  while (PyDict_Next(PyTuple_GET_ITEM(args, 2), &position, &key, &value)) {
    if (PyUnicode_CheckExact(key) && PyUnicode_EqualToUTF8(key, "__slotnames__")) {
      PyErr_SetString(AttributeDenied(),
                      "a class of guest code cannot define __slotnames__ here: copies read what it "
                      "names (--profile=guarded has no such rule)");
      return true;
    }
    if (PyUnicode_Check(key) && !PyUnicode_CheckExact(key)) {
      PyErr_SetString(AttributeDenied(),
                      "the names in a class of guest code must be exactly str here: others can be "
                      "found by another name (--profile=guarded has no such rule)");
      return true;
    }
  }
  return false;
}

bool RefusedByName(PyCodeObject* code, PyObject* owner, PyObject* name) {
  const Owner* asker = OwnerOfCode(code);
  if (asker == nullptr || !asker->strict || asker->library) return false;
  const Rule* rule = FindRule(name);
  if (rule == nullptr) return false;
  Deny(owner, *rule);
  return true;
}

NamesOfGuest::NamesOfGuest(bool is_star) : outer_(t_names) {
  t_names = {_PyThreadState_GetFrame(_PyThreadState_GET()), true, is_star};
}
NamesOfGuest::~NamesOfGuest() { t_names = outer_; }

ReadsForItself::ReadsForItself() : outer_(t_own_reads) {
  t_own_reads = {_PyThreadState_GetFrame(_PyThreadState_GET()), true, false};
}
ReadsForItself::~ReadsForItself() { t_own_reads = outer_; }
bool ReadsForItself::IsOpen() {
  return t_own_reads.active && t_own_reads.frame == _PyThreadState_GetFrame(_PyThreadState_GET());
}

}  // namespace pynterp::guards

using namespace pynterp::guards;

extern "C" {

PyObject* cpython_PyObject_GetAttr(PyObject* object, PyObject* name);
PyObject* PyObject_GetAttr(PyObject* object, PyObject* name) {
  if (!g_strict || !IsNameOfGuest()) [[likely]]
    return cpython_PyObject_GetAttr(object, name);
  PyObject* plain = PlainName(name);
  PyObject* value = nullptr;
  if (plain != nullptr && !RefusesNameOfGuest(object, plain)) value = cpython_PyObject_GetAttr(object, plain);
  Py_XDECREF(plain);
  return value;
}

int cpython_PyObject_SetAttr(PyObject* object, PyObject* name, PyObject* value);
int PyObject_SetAttr(PyObject* object, PyObject* name, PyObject* value) {
  if (!g_strict || !IsNameOfGuest()) [[likely]]
    return cpython_PyObject_SetAttr(object, name, value);
  PyObject* plain = PlainName(name);
  const bool sets = plain != nullptr && !RefusesNameOfGuest(object, plain);
  const int status = sets ? cpython_PyObject_SetAttr(object, plain, value) : -1;
  Py_XDECREF(plain);
  return status;
}

int cpython_PyObject_GetOptionalAttr(PyObject* object, PyObject* name, PyObject** result);
int PyObject_GetOptionalAttr(PyObject* object, PyObject* name, PyObject** result) {
  if (!g_strict || !IsNameOfGuest()) [[likely]]
    return cpython_PyObject_GetOptionalAttr(object, name, result);
  if (t_names.is_star && name == &_Py_ID(__all__)) {
    const int found = cpython_PyObject_GetOptionalAttr(object, name, result);
    t_names.is_star = found == 0;
    return found;
  }
  if (t_names.is_star && name == &_Py_ID(__dict__)) {
    t_names.is_star = false;
    const ReadsForItself reads;
    return cpython_PyObject_GetOptionalAttr(object, name, result);
  }
  PyObject* plain = PlainName(name);
  if (plain == nullptr) {
    *result = nullptr;
    return -1;
  }
  int found = 0;
  if (RefusesNameOfGuest(object, plain)) {
    PyErr_Clear();
    *result = nullptr;
  } else {
    found = cpython_PyObject_GetOptionalAttr(object, plain, result);
  }
  Py_DECREF(plain);
  return found;
}

}  // extern "C"
