#include "guards/owner.h"

#include "guards/session.h"

namespace pynterp::guards {
namespace {

thread_local AskingAs::Scope t_maker = {};
thread_local AskingAs::Scope t_scope = {};

Py_ssize_t g_code_slot = -1;

void FreeOwner(PyObject* self) { PyObject_Free(self); }

PyTypeObject g_owner_type = {
    .ob_base = {PyObject_HEAD_INIT(&PyType_Type) 0},
    .tp_name = "pynterp.owner",
    .tp_basicsize = sizeof(Owner),
    .tp_dealloc = FreeOwner,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
};

void DropMark(void* mark) { Py_XDECREF(static_cast<PyObject*>(mark)); }

PyCodeObject* CodeOf(_PyInterpreterFrame* frame) {
  PyObject* executable = PyStackRef_AsPyObjectBorrow(frame->f_executable);
  return executable != nullptr && PyCode_Check(executable) ? reinterpret_cast<PyCodeObject*>(executable) : nullptr;
}

}  // namespace

bool g_installed = false;

Owner* NewOwner(Session* session, uint64_t id, bool library, bool strict) {
  if (g_owner_type.tp_base == nullptr && PyType_Ready(&g_owner_type) < 0) return nullptr;
  auto* owner = PyObject_New(Owner, &g_owner_type);
  if (owner == nullptr) return nullptr;
  owner->session = session;
  owner->id = id;
  owner->library = library;
  owner->strict = strict;
  return owner;
}

Owner* OwnerOfCode(PyCodeObject* code) {
  auto* extra = static_cast<CodeExtra*>(code->co_extra);
  if (extra == nullptr || g_code_slot < 0 || extra->ce_size <= g_code_slot) return nullptr;
  return static_cast<Owner*>(extra->ce_extras[g_code_slot]);
}

Owner* OwnerOfType(PyTypeObject* type) {
  PyObject* mark = type->tp_cache;
  return mark != nullptr && Py_IS_TYPE(mark, &g_owner_type) ? reinterpret_cast<Owner*>(mark) : nullptr;
}

Owner* OwnerOf(PyObject* object, bool* known) {
  *known = true;
  PyTypeObject* type = Py_TYPE(object);
  if (type == &PyFunction_Type) {
    return OwnerOfCode(reinterpret_cast<PyCodeObject*>(reinterpret_cast<PyFunctionObject*>(object)->func_code));
  }
  if (type == &PyCode_Type) return OwnerOfCode(reinterpret_cast<PyCodeObject*>(object));
  if (type == &PyFrame_Type) return OwnerOfCode(_PyFrame_GetCode(reinterpret_cast<PyFrameObject*>(object)->f_frame));
  if (type == &PyTraceBack_Type) {
    PyFrameObject* frame = reinterpret_cast<PyTracebackObject*>(object)->tb_frame;
    return frame != nullptr ? OwnerOfCode(_PyFrame_GetCode(frame->f_frame)) : nullptr;
  }
  if (type == &PyGen_Type || type == &PyCoro_Type || type == &PyAsyncGen_Type) {
    PyCodeObject* code = CodeOf(&reinterpret_cast<PyGenObject*>(object)->gi_iframe);
    return code != nullptr ? OwnerOfCode(code) : nullptr;
  }
  if (type == &PyMethod_Type) {
    PyObject* function = reinterpret_cast<PyMethodObject*>(object)->im_func;
    if (PyFunction_Check(function)) return OwnerOf(function, known);
    *known = false;
    return nullptr;
  }
  if (PyType_Check(object)) return OwnerOfType(reinterpret_cast<PyTypeObject*>(object));
  *known = false;
  return nullptr;
}

Owner* Asker() {
  PyThreadState* ts = _PyThreadState_GET();
  // Sessions are the main interpreter's; who may make others (native) is alone in them.
  if (ts == nullptr || ts->interp != _PyInterpreterState_Main()) return nullptr;
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(ts);
  if (frame == t_scope.frame) return t_scope.owner;
  if (frame == nullptr) return nullptr;
  return OwnerOfCode(_PyFrame_GetCode(frame));
}

Py_ssize_t MarkSlot() { return g_code_slot; }

bool MarkCode(PyCodeObject* code, Owner* owner) {
  if (g_code_slot < 0) {
    g_code_slot = PyUnstable_Eval_RequestCodeExtraIndex(DropMark);
    if (g_code_slot < 0) {
      PyErr_SetString(PyExc_SystemError, "no extra slot of code objects is left for the guard");
      return false;
    }
  }
  if (PyUnstable_Code_SetExtra(reinterpret_cast<PyObject*>(code), g_code_slot, Py_NewRef(owner)) < 0) {
    Py_DECREF(owner);
    return false;
  }
  return true;
}

void MarkType(PyTypeObject* type, Owner* owner) {
  if (type->tp_cache == nullptr) type->tp_cache = Py_NewRef(owner);
}

namespace {

// A session's modules have no definition in C, and are not in the host's table.
bool IsHostModule(PyObject* module) {
  if (PyModule_GetDef(module) != nullptr) return true;
  PyObject* dict = PyModule_GetDict(module);
  PyObject* name = dict != nullptr ? PyDict_GetItemWithError(dict, &_Py_ID(__name__)) : nullptr;
  PyObject* table = _PyInterpreterState_GET()->imports.modules;
  PyObject* there = name != nullptr && PyUnicode_CheckExact(name) && table != nullptr && PyDict_Check(table)
                        ? PyDict_GetItemWithError(table, name)
                        : nullptr;
  PyErr_Clear();
  return there == module;
}

}  // namespace

bool IsForeign(PyObject* object, const Owner* asker) {
  if (PyModule_Check(object)) {
    if (asker != nullptr && asker->session != nullptr && asker->session->HasAdopted(object)) return false;
    return IsHostModule(object);
  }
  bool known;
  const Owner* owner = OwnerOf(object, &known);
  return known && !SameSession(owner, asker);
}

MakeFor::MakeFor(Owner* owner) : outer_(t_maker) { t_maker = {_PyThreadState_GetFrame(_PyThreadState_GET()), owner}; }
MakeFor::~MakeFor() { t_maker = outer_; }

Owner* Maker() {
  if (t_maker.owner != nullptr && t_maker.frame == _PyThreadState_GetFrame(_PyThreadState_GET())) return t_maker.owner;
  Owner* asker = Asker();
  if (asker == nullptr || !asker->strict || !asker->library || asker->session == nullptr) return asker;
  return asker->session->guest();
}

AskingAs::AskingAs(Owner* owner) : outer_(t_scope) { t_scope = {_PyThreadState_GetFrame(_PyThreadState_GET()), owner}; }
AskingAs::~AskingAs() { t_scope = outer_; }

void AskAlwaysAs(Owner* owner) {
  Py_INCREF(owner);
  t_scope = {nullptr, owner};
}

AsHost::AsHost() : asking_(nullptr), collecting_(PyGC_Disable()) {}
AsHost::~AsHost() {
  if (collecting_) PyGC_Enable();
}

}  // namespace pynterp::guards
