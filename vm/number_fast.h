// Float arithmetic without allocation: the box of a dying operand, or of the overwritten result, is used again.
#pragma once
#include "vm/frame.h"

namespace pynterp::vm {

inline bool IsFloat(Value v) { return (v.bits & 2) == 0 && Py_TYPE(v.object()) == &PyFloat_Type; }
inline double FloatOf(Value v) { return reinterpret_cast<PyFloatObject*>(v.object())->ob_fval; }
// A float, or an int a float operation would convert exactly.
inline bool AsDouble(Value v, double* out) {
  if (v.is_int()) {
    const int64_t i = v.as_int();
    *out = static_cast<double>(i);
    return i >= -(int64_t{1} << 53) && i <= (int64_t{1} << 53);
  }
  if (Py_TYPE(v.object()) == &PyFloat_Type) {
    *out = FloatOf(v);
    return true;
  }
  return false;
}

// A new float; the free list of Objects/floatobject.c is popped in place.
inline PyObject* NewFloat(PyThreadState* ts, double d) {
  _Py_freelist* list = &ts->interp->object_state.freelists.floats;
  auto* f = static_cast<PyFloatObject*>(list->freelist);
  if (f == nullptr) return PyFloat_FromDouble(d);
  list->freelist = *reinterpret_cast<void**>(f);
  --list->size;
#ifdef Py_REF_DEBUG
  _PyObject_Init(reinterpret_cast<PyObject*>(f), &PyFloat_Type);
#else
  f->ob_base.ob_refcnt_full = 1;
  f->ob_base.ob_type = &PyFloat_Type;
  _PyReftracerTrack(reinterpret_cast<PyObject*>(f), PyRefTracer_CREATE);
#endif
  f->ob_fval = d;
  return reinterpret_cast<PyObject*>(f);
}

inline PyObject* NewFloat(double d) { return NewFloat(_PyThreadState_GET(), d); }

// What float_dealloc() of Objects/floatobject.c does for an exact float.
[[gnu::always_inline]] inline void FreeFloat(PyThreadState* ts, PyObject* o) {
  _Py_freelist* list = &ts->interp->object_state.freelists.floats;
  if (list->size >= 0 && list->size < Py_floats_MAXFREELIST) [[likely]] {
    *reinterpret_cast<void**>(o) = list->freelist;
    list->freelist = o;
    ++list->size;
    return;
  }
  PyFloat_Type.tp_dealloc(o);
}

// Drops a float: one that nobody else holds goes to the free list in place.
[[gnu::always_inline]] inline void ReleaseFloat(PyThreadState* ts, Value v) {
  if (v.needs_drop() && LoseReference(v.object())) FreeFloat(ts, v.object());
}

// A float only this register holds, so that nobody sees it change. `v` may be empty.
inline bool IsOnlyFloat(Value v) {
  return (v.bits & 1) == 0 && v.object()->ob_refcnt == 1 && Py_TYPE(v.object()) == &PyFloat_Type;
}

// The operand `v` in register `reg`, a float, dies if it is to.
template <bool dies>
[[gnu::always_inline]] inline void Eat(PyThreadState* ts, Value* r, uint16_t reg, Value v) {
  if (!dies) return;
  r[reg] = Value::Null();
  ReleaseFloat(ts, v);
}

// A float that has the value `z` for the result of `pc`: the box of an operand that dies and that nobody else holds,
// or a new one. Dying operands are gone then. RETURNS empty, and has done nothing, when out of memory.
template <bool eats_b, bool eats_c>
[[gnu::always_inline]] inline Value FloatBox(PyThreadState* ts, Value* r, const Instruction* pc, Value b, Value c,
                                             double z) {
  if (eats_b && IsOnlyFloat(b)) {
    reinterpret_cast<PyFloatObject*>(b.object())->ob_fval = z;
    r[pc->b] = Value::Null();
    Eat<eats_c>(ts, r, pc->c, c);
    return b;
  }
  if (eats_c && IsOnlyFloat(c)) {
    reinterpret_cast<PyFloatObject*>(c.object())->ob_fval = z;
    r[pc->c] = Value::Null();
    Eat<eats_b>(ts, r, pc->b, b);
    return c;
  }
  PyObject* box = NewFloat(ts, z);
  if (box == nullptr) [[unlikely]]
    return Value::Null();
  Eat<eats_c>(ts, r, pc->c, c);
  Eat<eats_b>(ts, r, pc->b, b);
  return Value::Steal(box);
}

// Writes `d` as the result of `pc`, whose operands are b and, if there is one, c. RETURNS false when out of memory.
[[gnu::always_inline]] inline bool PutFloat(_PyInterpreterFrame* frame, Value* r, const Instruction* pc, double d,
                                            bool has_c) {
  using namespace bytecode;
  const uint8_t flags = pc->flags;
  const Value b = r[pc->b];
  if ((flags & kConsumeB) && IsOnlyFloat(b)) {
    reinterpret_cast<PyFloatObject*>(b.object())->ob_fval = d;
    r[pc->b] = Value::Null();
    SetSlot(frame, &r[pc->a], b);
    if (has_c && (flags & kConsumeC)) ClearSlot(frame, &r[pc->c]);
    return true;
  }
  if (has_c && (flags & kConsumeC)) {
    const Value c = r[pc->c];
    if (IsOnlyFloat(c)) {
      reinterpret_cast<PyFloatObject*>(c.object())->ob_fval = d;
      r[pc->c] = Value::Null();
      SetSlot(frame, &r[pc->a], c);
      if (flags & kConsumeB) ClearSlot(frame, &r[pc->b]);
      return true;
    }
  }
  const Value old = r[pc->a];
  if (IsOnlyFloat(old)) {
    reinterpret_cast<PyFloatObject*>(old.object())->ob_fval = d;
  } else {
    PyObject* box = NewFloat(d);
    if (box == nullptr) return false;
    SetSlot(frame, &r[pc->a], Value::Steal(box));
  }
  if (has_c && (flags & kConsumeC)) ClearSlot(frame, &r[pc->c]);
  if (flags & kConsumeB) ClearSlot(frame, &r[pc->b]);
  return true;
}

}  // namespace pynterp::vm
