#include "vm/frame.h"

#include "vm/install.h"
#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {

PyObject* IntObject(int64_t i);

PyObject* BoxSlot(Value* slot) {
  PyObject* o = IntObject(slot->as_int());
  if (o == nullptr) Py_FatalError("out of memory boxing an int");
  *slot = _Py_IsImmortal(o) ? Value::Borrow(o) : Value::Steal(o);
  return o;
}

void BoxLocals(_PyInterpreterFrame* frame) {
  Value* r = Registers(frame);
  const int n = _PyFrame_GetCode(frame)->co_nlocalsplus;
  for (int i = 0; i < n; ++i) {
    if (r[i].is_int()) BoxSlot(&r[i]);
  }
}

bool ForgetFrameObject(_PyInterpreterFrame* frame) {
  PyFrameObject* f = frame->frame_obj;
  if (Py_REFCNT(f) != 1 || f->f_trace != nullptr || f->f_extra_locals != nullptr || f->f_locals_cache != nullptr ||
      f->f_overwritten_fast_locals != nullptr || f->f_back != nullptr || f->f_lineno != 0 || !f->f_trace_lines ||
      f->f_trace_opcodes) {
    return false;
  }
  frame->frame_obj = nullptr;
  // Objects belong to their interpreter; the spare is the main one's only.
  if (!_Py_IsMainInterpreter(_PyInterpreterState_GET())) {
    Py_DECREF(f);
    return true;
  }
  // Kept for the next exception in the same frame: it is in no collector list and refers to nothing.
  Py_XDECREF(t_context.spare_frame_object);
  t_context.spare_frame_object = f;
  t_context.spare_frame_size = CodeObject(frame)->co_framesize;
  return true;
}

void ShowLocals(_PyInterpreterFrame* frame) {
  if (g_stress_observed || !ForgetFrameObject(frame)) BoxLocals(frame);
}

bool ReuseFrameObject(_PyInterpreterFrame* frame) {
  PyFrameObject* f = t_context.spare_frame_object;
  if (f == nullptr || !_Py_IsMainInterpreter(_PyInterpreterState_GET()) || f->f_frame != frame || t_context.spare_frame_size != CodeObject(frame)->co_framesize) return false;
  t_context.spare_frame_object = nullptr;
  frame->frame_obj = f;
  return true;
}

void DropDead(_PyInterpreterFrame* frame, PyObject* o) {
  if (Py_TYPE(o) == &PyFloat_Type) {
    _PyFloat_ExactDealloc(o);
    return;
  }
  if (frame->frame_obj != nullptr) ShowLocals(frame);
  _Py_Dealloc(o);
}

PyObject* IntObject(int64_t i) {
  if (IsSmallInt(i)) return reinterpret_cast<PyObject*>(&_PyLong_SMALL_INTS[_PY_NSMALLNEGINTS + i]);
  const uint64_t magnitude = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
  if (magnitude < (uint64_t{1} << PyLong_SHIFT)) {
    // Objects/longobject.c keeps one-digit ints on this free list; its link is the first word.
    _Py_freelist* list = &_PyInterpreterState_GET()->object_state.freelists.ints;
    if (list->freelist != nullptr) {
      auto* l = static_cast<PyLongObject*>(list->freelist);
      list->freelist = *static_cast<void**>(list->freelist);
      --list->size;
      _PyObject_Init(reinterpret_cast<PyObject*>(l), &PyLong_Type);
      l->long_value.lv_tag = (uintptr_t{1} << _PyLong_NON_SIZE_BITS) | (i < 0 ? 2 : 0);
      l->long_value.ob_digit[0] = static_cast<digit>(magnitude);
      return reinterpret_cast<PyObject*>(l);
    }
  }
  return PyLong_FromLongLong(i);
}

PyObject* ToObject(Value v) {
  if (v.is_int()) return IntObject(v.as_int());
  return v.needs_drop() ? v.object() : Py_NewRef(v.object());
}

namespace {

void FreeExtra(void* code) { bytecode::Free(static_cast<Code*>(code)); }

// As PyUnstable_Code_SetExtra, but with room for the first slot alone when it is the first to ask: code_dealloc()
// calls the free function of every slot there is room for, and those of others may be gone by then.
bool SetFirstExtra(PyCodeObject* code, Code* value) {
  auto* extra = static_cast<CodeExtra*>(code->co_extra);
  if (extra == nullptr) {
    extra = static_cast<CodeExtra*>(PyMem_Malloc(sizeof(CodeExtra)));
    if (extra == nullptr) {
      PyErr_NoMemory();
      return false;
    }
    extra->ce_size = 1;
    code->co_extra = extra;
  }
  extra->ce_extras[0] = value;
  return true;
}

}  // namespace

void ClaimExtraSlot(PyInterpreterState* interp) {
  interp->co_extra_user_count = 1;
  interp->co_extra_freefuncs[0] = FreeExtra;
}

Code* GetCode(PyCodeObject* code) {
  Code* ready = CodeIfReady(code);
  if (ready != nullptr) return ready;
  ready = g_lifter(code, false);
  ++g_counters.lifted;
  if (ready == nullptr) return nullptr;
  if (!SetFirstExtra(code, ready)) {
    bytecode::Free(ready);
    return nullptr;
  }
  return ready;
}

Code* GetTracedCode(PyCodeObject* code) {
  Code* fast = GetCode(code);
  if (fast == nullptr) return nullptr;
  if (fast->other == nullptr) fast->other = g_lifter(code, true);
  return fast->other;
}

}  // namespace pynterp::vm
