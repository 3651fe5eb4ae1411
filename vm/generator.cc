// Generators and coroutines: made, entered, dropped. The memory of the finished ones is kept for the next of their
// size, as Objects/ keeps that of floats and frames: without, half of what a short generator costs is its allocation.
#include <climits>

#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {
namespace {

constexpr int kLargestKept = 48;  // registers of a generator whose memory is kept
constexpr int kKeptPerSize = 16;

struct Spare {
  Spare* next;
};
// By number of registers. Of the main interpreter, under its GIL.
struct {
  Spare* first;
  int count;
} g_spares[kLargestKept + 1];

// Whether memory may pass from one generator to the next: it is of the usual allocator, and so nobody counts it.
bool MayKeepMemory(const PyThreadState* ts) {
#ifdef Py_REF_DEBUG
  return false;
#endif
  return _PyRuntime.allocators.standard.obj.malloc == _PyObject_Malloc && _Py_IsMainInterpreter(ts->interp);
}

// As _Py_MakeCoro(); of `size` registers.
PyGenObject* Make(PyThreadState* ts, PyFunctionObject* func, PyCodeObject* code, int size) {
  Spare* spare = size <= kLargestKept ? g_spares[size].first : nullptr;
  if (spare == nullptr || (code->co_flags & CO_ASYNC_GENERATOR) || ts->coroutine_origin_tracking_depth != 0 ||
      !MayKeepMemory(ts)) {
    return reinterpret_cast<PyGenObject*>(_Py_MakeCoro(func));
  }
  g_spares[size].first = spare->next;
  --g_spares[size].count;
  auto* gen = reinterpret_cast<PyGenObject*>(reinterpret_cast<PyGC_Head*>(spare) + 1);
  PyObject* o = reinterpret_cast<PyObject*>(gen);
  _PyObject_GC_Link(o);
  o->ob_type = code->co_flags & CO_COROUTINE ? &PyCoro_Type : &PyGen_Type;
  o->ob_refcnt_full = 1;
  _PyReftracerTrack(o, PyRefTracer_CREATE);
  Py_SET_SIZE(o, size);
  gen->gi_frame_state = FRAME_CLEARED;
  gen->gi_weakreflist = nullptr;
  gen->gi_exc_state = {};
  gen->gi_name = Py_NewRef(func->func_name);
  gen->gi_qualname = Py_NewRef(func->func_qualname);
  if (code->co_flags & CO_COROUTINE) gen->gi_origin_or_finalizer = nullptr;
  _PyObject_GC_TRACK(o);
  return gen;
}

}  // namespace

bool KeepGenerator(PyObject* o) {
  auto* gen = reinterpret_cast<PyGenObject*>(o);
  PyThreadState* ts = _PyThreadState_GET();
  if (gen->gi_frame_state != FRAME_CLEARED || gen->gi_weakreflist != nullptr) return false;
  PyCodeObject* code = CodeObject(&gen->gi_iframe);
  const int size = _PyFrame_NumSlotsForCodeObject(code);
  if (size > kLargestKept || g_spares[size].count >= kKeptPerSize || !MayKeepMemory(ts)) return false;
  _PyObject_GC_UNTRACK(o);
  int* young = &ts->interp->gc.generations[0].count;
  if (*young > 0) --*young;
  if (PyCoro_CheckExact(o)) Py_XDECREF(gen->gi_origin_or_finalizer);  // a generator's is never written
  Py_DECREF(gen->gi_name);
  Py_DECREF(gen->gi_qualname);
  PyStackRef_CLEAR(gen->gi_iframe.f_executable);
  auto* spare = reinterpret_cast<Spare*>(_Py_AS_GC(o));
  spare->next = g_spares[size].first;
  g_spares[size].first = spare;
  ++g_spares[size].count;
  return true;
}

PyGenObject* MakeGenerator(_PyInterpreterFrame* frame, Code* code, const Instruction* start) {
  auto* func = reinterpret_cast<PyFunctionObject*>(frame->f_funcobj.bits & ~uintptr_t{1});
  PyGenObject* gen = Make(_PyThreadState_GET(), func, code->code, static_cast<int>(code->nregs));
  if (gen == nullptr) return nullptr;
  _PyInterpreterFrame* inner = &gen->gi_iframe;
  frame->instr_ptr++;
  frame->stackpointer = frame->localsplus + code->nlocals;
  _PyFrame_Copy(frame, inner);
  for (uint32_t i = code->nlocals; i < code->nregs; ++i) Registers(inner)[i] = Value::Null();
  gen->gi_frame_state = FRAME_CREATED;
  SavedPc(inner) = static_cast<uint32_t>(start - code->ins) | code->saved_bits;
  inner->owner = FRAME_OWNED_BY_GENERATOR;
  return gen;
}

PyGenObject* NewGenerator(PyThreadState* ts, PyFunctionObject* func, Code* callee) {
  PyGenObject* gen = Make(ts, func, callee->code, static_cast<int>(callee->nregs));
  if (gen == nullptr) return nullptr;
  _PyInterpreterFrame* f = &gen->gi_iframe;
  f->f_executable.bits = reinterpret_cast<uintptr_t>(Py_NewRef(callee->code));
  f->previous = nullptr;
  f->f_funcobj.bits = reinterpret_cast<uintptr_t>(Py_NewRef(func));
  f->f_globals = func->func_globals;
  f->f_builtins = func->func_builtins;
  f->f_locals = nullptr;
  f->frame_obj = nullptr;
  f->instr_ptr = callee->units[0] + 1;
  f->stackpointer = f->localsplus + callee->nlocals;
  f->visited = 0;
  SavedPc(f) = 1 | callee->saved_bits;
  f->owner = FRAME_OWNED_BY_GENERATOR;
  return gen;
}

_PyInterpreterFrame* EnterGenerator(PyThreadState* ts, PyGenObject* gen, _PyInterpreterFrame* frame, Value value,
                                    ReturnKind kind) {
  _PyInterpreterFrame* inner = &gen->gi_iframe;
  *inner->stackpointer = {value.bits};
  gen->gi_frame_state = FRAME_EXECUTING;
  gen->gi_exc_state.previous_item = ts->exc_info;
  ts->exc_info = &gen->gi_exc_state;
  inner->previous = frame;
  inner->return_offset = kind;
  return inner;
}

int SendValue(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* receiver, PyObject* value, PyObject** result) {
  if (Py_IsNone(value) && PyIter_Check(receiver)) {
    *result = Py_TYPE(receiver)->tp_iternext(receiver);
  } else {
    *result = PyObject_CallMethodOneArg(receiver, &_Py_ID(send), value);
  }
  if (*result != nullptr) return 1;
  if (_PyErr_ExceptionMatches(ts, PyExc_StopIteration)) _PyEval_MonitorRaise(ts, frame, frame->instr_ptr);
  return _PyGen_FetchStopIterationValue(result) == 0 ? 0 : -1;
}

}  // namespace pynterp::vm
