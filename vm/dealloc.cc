// What happens when the last reference to an object goes, for the kinds that programs drop most: objects the collector
// does not know, plain instances of the program's own classes, finished generators. As _Py_Dealloc() of
// Objects/object.c and subtype_dealloc() of Objects/typeobject.c, which do it for all the others.
#include "vm/inline_cache.h"
#include "vm/number_fast.h"
#include "vm/thread.h"

extern "C" {
void cpython__Py_Dealloc(PyObject* o);
}

namespace pynterp::vm {
namespace {

#ifndef Py_DEBUG
destructor g_subtype_dealloc = nullptr;

// Whether an object of `type` is nothing but its members, its inline values and the header: no finalizer, no base with
// an ending of its own.
bool IsPlain(PyTypeObject* type) {
  if (type->tp_dealloc != g_subtype_dealloc || type->tp_finalize != nullptr || type->tp_del != nullptr ||
      type->tp_free != PyObject_GC_Del) {
    return false;
  }
  PyTypeObject* base = type;
  while (base->tp_dealloc == g_subtype_dealloc) base = base->tp_base;
  return base == &PyBaseObject_Type;
}

// The slots that `__slots__` made.
void ClearMembers(PyObject* o, PyTypeObject* type) {
  for (PyTypeObject* base = type; base != &PyBaseObject_Type; base = base->tp_base) {
    Py_ssize_t n = Py_SIZE(base);
    if (n == 0) continue;
    auto* member = static_cast<PyMemberDef*>(PyObject_GetItemData(reinterpret_cast<PyObject*>(base)));
    for (; n-- > 0; ++member) {
      if (member->type != Py_T_OBJECT_EX || (member->flags & Py_READONLY)) continue;
      PyObject** place = reinterpret_cast<PyObject**>(reinterpret_cast<char*>(o) + member->offset);
      Py_CLEAR(*place);
    }
  }
}

// RETURNS whether `o` is gone. REQUIRES: its type is known to the collector, no tracer is set. Not in line: who drops
// something else would save registers for it.
[[gnu::noinline]] bool DeallocInstance(PyThreadState* ts, PyObject* o, PyTypeObject* type) {
  if (!IsPlain(type)) return false;
  PyDictValues* values = nullptr;
  if (type->tp_flags & Py_TPFLAGS_MANAGED_DICT) {
    if (_PyObject_ManagedDictPointer(o)->dict != nullptr) return false;
    if (type->tp_flags & Py_TPFLAGS_INLINE_VALUES) values = InlineValues(o, type);
  } else if (type->tp_dictoffset != 0) {
    return false;
  }
  if (type->tp_weaklistoffset != 0 &&
      *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(o) + type->tp_weaklistoffset) != nullptr) {
    return false;
  }
  const intptr_t margin = _Py_RecursionLimit_GetMargin(ts);
  if (margin < 2) return false;  // put off, as a chain that is too deep
  if (_PyObject_GC_IS_TRACKED(o)) _PyObject_GC_UNTRACK(o);
  ClearMembers(o, type);
  if (values != nullptr && values->valid) {
    values->valid = 0;
    for (Py_ssize_t i = 0; i < values->capacity; ++i) Py_CLEAR(values->values[i]);
  }
  PyObject_GC_Del(o);
  Py_DECREF(type);
  if (ts->delete_later != nullptr && margin >= 4) _PyTrash_thread_destroy_chain(ts);
  return true;
}
#endif

}  // namespace

void LearnSubtypeDealloc(PyTypeObject* made_in_python) {
#ifndef Py_DEBUG
  g_subtype_dealloc = made_in_python->tp_dealloc;
#endif
}

}  // namespace pynterp::vm

extern "C" void _Py_Dealloc(PyObject* o) {
#ifndef Py_DEBUG
  PyTypeObject* type = Py_TYPE(o);
  if (_PyRuntime.ref_tracer.tracer_func == nullptr) [[likely]] {
    if (type == &PyFloat_Type) {
      pynterp::vm::FreeFloat(_PyThreadState_GET(), o);
      return;
    }
    if (!(type->tp_flags & Py_TPFLAGS_HAVE_GC)) {
      type->tp_dealloc(o);
      return;
    }
    if (type->tp_dealloc == pynterp::vm::g_subtype_dealloc) {
      if (pynterp::vm::DeallocInstance(_PyThreadState_GET(), o, type)) return;
    } else if (type == &PyCoro_Type || type == &PyGen_Type) {
      if (pynterp::vm::KeepGenerator(o)) return;
    }
  }
#endif
  cpython__Py_Dealloc(o);
}
