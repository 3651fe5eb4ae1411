#include "vm/frame.h"

#include "compiler/lift.h"

namespace pynterp::vm {

PyObject* BoxSlot(Value* slot) {
  PyObject* o = PyLong_FromLongLong(slot->as_int());
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

void DropDead(_PyInterpreterFrame* frame, PyObject* o) {
  if (Py_TYPE(o) == &PyFloat_Type) {
    _PyFloat_ExactDealloc(o);
    return;
  }
  if (frame->frame_obj != nullptr) BoxLocals(frame);
  _Py_Dealloc(o);
}

PyObject* ToObject(Value v) {
  if (v.is_int()) return PyLong_FromLongLong(v.as_int());
  return v.needs_drop() ? v.object() : Py_NewRef(v.object());
}

namespace {

void FreeExtra(void* code) { bytecode::Free(static_cast<Code*>(code)); }

// The extra slot of code objects is per interpreter; the VM asks for it first, so it is 0 everywhere.
bool RequestSlot(PyInterpreterState* interp) {
  if (interp->co_extra_user_count > 0 && interp->co_extra_freefuncs[0] == FreeExtra) return true;
  const Py_ssize_t index = PyUnstable_Eval_RequestCodeExtraIndex(FreeExtra);
  if (index == 0) return true;
  PyErr_SetString(PyExc_SystemError, "the VM needs the first extra slot of code objects");
  return false;
}

}  // namespace

Code* GetCode(PyCodeObject* code) {
  Code* ready = CodeIfReady(code);
  if (ready != nullptr) return ready;
  if (!RequestSlot(_PyInterpreterState_GET())) return nullptr;
  ready = compiler::Lift(code, false);
  if (ready == nullptr) return nullptr;
  if (PyUnstable_Code_SetExtra(reinterpret_cast<PyObject*>(code), 0, ready) < 0) {
    bytecode::Free(ready);
    return nullptr;
  }
  return ready;
}

Code* GetTracedCode(PyCodeObject* code) {
  Code* fast = GetCode(code);
  if (fast == nullptr) return nullptr;
  if (fast->other == nullptr) fast->other = compiler::Lift(code, true);
  return fast->other;
}

}  // namespace pynterp::vm
