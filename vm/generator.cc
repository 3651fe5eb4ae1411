#include "vm/thread.h"

namespace pynterp::vm {

PyGenObject* MakeGenerator(_PyInterpreterFrame* frame, Code* code, const Instruction* start) {
  auto* func = reinterpret_cast<PyFunctionObject*>(frame->f_funcobj.bits & ~uintptr_t{1});
  auto* gen = reinterpret_cast<PyGenObject*>(_Py_MakeCoro(func));
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

PyGenObject* NewGenerator(PyFunctionObject* func, Code* callee) {
  auto* gen = reinterpret_cast<PyGenObject*>(_Py_MakeCoro(func));
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
