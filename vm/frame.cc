#include "vm/frame.h"

#include "vm/install.h"
#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {

PyObject* IntObject(int64_t i);

namespace {

// Boxing an operand cannot fail. When memory is out the int comes from a reserve, and MemoryError is raised at the next
// call or back edge. The reserve is a list of ints of three digits in the interpreter's dict, so that it ends with its
// interpreter; the collector does not show it.
constexpr Py_ssize_t kReservedInts = 256;
constexpr char kReserveName[] = "pynterp.reserved_ints";
thread_local bool t_reserve_is_low = false;

PyListObject* Reserve() {  // allocates nothing; nullptr when there is none
  PyObject *key, *value;
  Py_ssize_t at = 0;
  PyObject* dict = PyInterpreterState_GetDict(_PyInterpreterState_GET());
  while (dict != nullptr && PyDict_Next(dict, &at, &key, &value)) {
    if (PyUnicode_Check(key) && PyUnicode_EqualToUTF8(key, kReserveName)) return reinterpret_cast<PyListObject*>(value);
  }
  return nullptr;
}

// REQUIRES: the list's storage has room for all of them. RETURNS false with an exception set.
bool FillReserve(PyListObject* list) {
  for (Py_ssize_t n = Py_SIZE(list); n < kReservedInts; ++n) {
    PyObject* o = PyLong_FromLongLong(INT64_MAX);
    if (o == nullptr) return false;
    list->ob_item[n] = o;
    Py_SET_SIZE(list, n + 1);
  }
  return true;
}

bool MakeReserve() {
  PyObject* list = PyList_New(kReservedInts);
  if (list == nullptr) return false;
  PyObject_GC_UnTrack(list);
  Py_SET_SIZE(reinterpret_cast<PyListObject*>(list), 0);
  PyObject* dict = PyInterpreterState_GetDict(_PyInterpreterState_GET());
  const bool made = dict != nullptr && FillReserve(reinterpret_cast<PyListObject*>(list)) &&
                    PyDict_SetItemString(dict, kReserveName, list) == 0;
  Py_DECREF(list);
  return made;
}

PyObject* ReservedInt(int64_t i) {
  PyListObject* list = Reserve();
  if (list == nullptr || Py_SIZE(list) == 0) Py_FatalError("out of memory boxing an int, and no reserve left");
  const Py_ssize_t last = Py_SIZE(list) - 1;
  auto* l = reinterpret_cast<PyLongObject*>(list->ob_item[last]);
  Py_SET_SIZE(list, last);
  uintptr_t digits = 0;
  for (uint64_t rest = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i); rest != 0; rest >>= PyLong_SHIFT) {
    l->long_value.ob_digit[digits++] = static_cast<digit>(rest & PyLong_MASK);
  }
  l->long_value.lv_tag = digits << _PyLong_NON_SIZE_BITS | (i < 0 ? 2 : 0);
  t_reserve_is_low = true;
  PyThreadState* ts = _PyThreadState_GET();
  if (ts->async_exc == nullptr) {
    ts->async_exc = Py_NewRef(PyExc_MemoryError);
    _Py_set_eval_breaker_bit(ts, _PY_ASYNC_EXCEPTION_BIT);
  }
  return reinterpret_cast<PyObject*>(l);
}

// IntObject that cannot fail; an exception in flight stays.
PyObject* SurelyIntObject(int64_t i) {
  PyThreadState* ts = _PyThreadState_GET();
  PyObject* pending = ts->current_exception;
  ts->current_exception = nullptr;
  PyObject* o = IntObject(i);
  if (o == nullptr) {
    PyErr_Clear();
    o = ReservedInt(i);
  }
  ts->current_exception = pending;
  return o;
}

}  // namespace

PyObject* BoxSlot(Value* slot) {
  PyObject* o = SurelyIntObject(slot->as_int());
  *slot = _Py_IsImmortal(o) ? Value::Borrow(o) : Value::Steal(o);
  return o;
}

namespace {

void TagImmortal(Value* slot) {
  if (slot->needs_drop() && _Py_IsImmortal(slot->object())) *slot = Value::Borrow(slot->object());
}

}  // namespace

void TagImmortals(_PyInterpreterFrame* frame) {
  auto* end = reinterpret_cast<Value*>(frame->stackpointer);
  for (Value* slot = Registers(frame); slot < end; ++slot) TagImmortal(slot);
}

namespace {

// RETURNS false when `box` did.
bool BoxEachLocal(_PyInterpreterFrame* frame, PyObject* (*box)(int64_t)) {
  Value* r = Registers(frame);
  const int n = _PyFrame_GetCode(frame)->co_nlocalsplus;
  for (int i = 0; i < n; ++i) {
    if (!r[i].is_int()) {
      TagImmortal(&r[i]);
      continue;
    }
    PyObject* o = box(r[i].as_int());
    if (o == nullptr) return false;
    r[i] = _Py_IsImmortal(o) ? Value::Borrow(o) : Value::Steal(o);
  }
  return true;
}

}  // namespace

void BoxLocals(_PyInterpreterFrame* frame) { BoxEachLocal(frame, SurelyIntObject); }
bool TryBoxLocals(_PyInterpreterFrame* frame) { return BoxEachLocal(frame, IntObject); }

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

void StartUnwatched(PyFrameObject* f) { *WatchedByte(f) = g_stress_observed; }

bool Watch(PyFrameObject* f) {
  if (!TryBoxLocals(f->f_frame)) return false;
  *WatchedByte(f) = 1;
  return true;
}

void ShowLocals(_PyInterpreterFrame* frame) {
  if (g_stress_observed || !ForgetFrameObject(frame)) BoxLocals(frame);
}

bool ReuseFrameObject(_PyInterpreterFrame* frame) {
  PyFrameObject* f = t_context.spare_frame_object;
  if (f == nullptr || !_Py_IsMainInterpreter(_PyInterpreterState_GET()) || f->f_frame != frame ||
      t_context.spare_frame_size != CodeObject(frame)->co_framesize)
    return false;
  t_context.spare_frame_object = nullptr;
  StartUnwatched(f);
  frame->frame_obj = f;
  return true;
}

void DropDead(_PyInterpreterFrame* frame, PyObject* o) {
  // The most frequent leaves run no guest code when they die.
  PyTypeObject* type = Py_TYPE(o);
  const bool leaf = type == &PyUnicode_Type || type == &PyFloat_Type || type == &PyLong_Type;
  if (IsWatched(frame) && !leaf) ShowLocals(frame);
  _Py_Dealloc(o);
}

PyObject* IntObject(int64_t i) {
  if (IsSmallInt(i)) return SmallIntObject(i);
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
  PyObject* made = PyLong_FromLongLong(i);
  if (made != nullptr && t_reserve_is_low && PyErr_Occurred() == nullptr) [[unlikely]] {
    PyListObject* list = Reserve();
    t_reserve_is_low = list != nullptr && !FillReserve(list);
    if (t_reserve_is_low) PyErr_Clear();
  }
  return made;
}

const EmptyPair kEmptyPair = {Value::Null(), Value::Null()};

PyObject* NewReference(Value v) { return v.is_int() ? SurelyIntObject(v.as_int()) : Py_NewRef(v.object()); }

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

Code* LiftCounted(PyCodeObject* code, bool traced) {
  bytecode::Refusal refusal;
  Code* lifted = g_lifter(code, traced, &refusal);
  if (lifted == nullptr) {
    ++g_counters.refused[refusal.kind];
    if (refusal.kind == bytecode::Refusal::kOpcode) ++g_counters.refused_opcodes[refusal.opcode];
  }
  return lifted;
}

}  // namespace

void ClaimExtraSlot(PyInterpreterState* interp) {
  interp->co_extra_user_count = 1;
  interp->co_extra_freefuncs[0] = FreeExtra;
}

Code* GetCode(PyCodeObject* code) {
  Code* ready = CodeIfReady(code);
  if (ready != nullptr) return ready;
  if (Reserve() == nullptr && !MakeReserve()) return nullptr;
  ready = LiftCounted(code, false);
  if (ready == nullptr) return nullptr;
  ++g_counters.lifted;
  if (!SetFirstExtra(code, ready)) {
    bytecode::Free(ready);
    return nullptr;
  }
  return ready;
}

Code* GetTracedCode(PyCodeObject* code) {
  Code* fast = GetCode(code);
  if (fast == nullptr) return nullptr;
  if (fast->other == nullptr) fast->other = LiftCounted(code, true);
  return fast->other;
}

}  // namespace pynterp::vm
