#include "vm/monitor.h"

#include "vm/slow.h"

namespace pynterp::vm {

using namespace bytecode;

bool IsMonitored(PyCodeObject* code) {
  const _PyCoMonitoringData* data = code->_co_monitoring;
  if (data == nullptr) return false;
  for (uint8_t tools : data->active_monitors.tools) {
    if (tools != 0) return true;
  }
  return false;
}

bool UpdateInstrumentation(PyThreadState* ts, PyCodeObject* code) {
  const uintptr_t version = ts->eval_breaker & ~uintptr_t{_PY_EVAL_EVENTS_MASK};
  if (ts->tracing != 0 || code->_co_instrumentation_version == version) return true;
  return _Py_Instrument(code, ts->interp) == 0;
}

namespace {

bool GlobalTools(PyThreadState* ts, int event) { return ts->interp->monitors.tools[event] != 0; }

bool LocalTools(PyThreadState* ts, PyCodeObject* code, int event) {
  const _PyCoMonitoringData* data = code->_co_monitoring;
  if (data != nullptr && data->active_monitors.tools[event] > 0) return true;
  return GlobalTools(ts, event);
}

void MonitorException(PyThreadState* ts, _PyInterpreterFrame* frame, int event) {
  if (CodeObject(frame)->co_flags & CO_NO_MONITORING_EVENTS) return;
  PyObject* exc = PyErr_GetRaisedException();
  if (_Py_call_instrumentation_arg(ts, event, frame, frame->instr_ptr, exc) == 0) {
    PyErr_SetRaisedException(exc);
  } else {
    Py_XDECREF(exc);
  }
}

// One stack instruction's events while the registers are exactly CPython's stack.
class Delivery {
 public:
  Delivery(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code, Instruction* pc, _Py_CODEUNIT* here,
           _Py_CODEUNIT* previous)
      : ts_(ts),
        frame_(frame),
        code_(code),
        pc_(pc),
        here_(here),
        previous_(previous),
        top_(Registers(frame) + code->nlocals + pc->b) {}

  // RETURNS false when raised. `go_on()` then says where to continue.
  bool Run() {
    int raw = here_->op.code;
    if (raw == INSTRUMENTED_LINE) {
      if (ts_->tracing) {
        const _PyCoLineInstrumentationData* lines = code_->code->_co_monitoring->lines;
        raw = lines->data[(here_ - _PyCode_CODE(code_->code)) * lines->bytes_per_entry];
      } else {
        raw = _Py_call_instrumentation_line(ts_, frame_, here_, previous_);
        if (raw < 0) return false;
        if (frame_->instr_ptr != here_) return Moved(frame_->instr_ptr);
      }
    }
    if (raw == INSTRUMENTED_INSTRUCTION) {
      raw = _Py_call_instrumentation_instruction(ts_, frame_, here_);
      if (raw < 0) return false;
    }
    return raw < INSTRUMENTED_END_FOR || Instrumented(raw);
  }
  _Py_CODEUNIT* go_on() const { return go_on_; }

 private:
  bool Moved(_Py_CODEUNIT* to) {
    go_on_ = to;
    return true;
  }
  PyObject* Peek(int depth) { return ObjectOf(top_ - depth); }
  uint32_t Oparg() const {
    uint32_t arg = here_->op.arg;
    const _Py_CODEUNIT* start = _PyCode_CODE(code_->code);
    int shift = 8;
    for (const _Py_CODEUNIT* p = here_; p > start && p[-1].op.code == EXTENDED_ARG; --p, shift += 8) {
      arg |= static_cast<uint32_t>(p[-1].op.arg) << shift;
    }
    return arg;
  }
  bool Jump(_Py_CODEUNIT* from, _Py_CODEUNIT* to, int event) {
    if (ts_->tracing) return true;
    _Py_CODEUNIT* next = _Py_call_instrumentation_jump(here_, ts_, event, frame_, from, to);
    if (next == nullptr) return false;
    return next == to ? true : Moved(next);
  }
  bool Arg(int event, PyObject* arg, bool may_move) {
    if (_Py_call_instrumentation_arg(ts_, event, frame_, here_, arg) != 0) return false;
    return may_move && frame_->instr_ptr != here_ ? Moved(frame_->instr_ptr) : true;
  }
  bool Call(PyObject* function, PyObject* arg) {
    return _Py_call_instrumentation_2args(ts_, PY_MONITORING_EVENT_CALL, frame_, here_, function, arg) == 0;
  }
  bool StopIteration(PyObject* receiver, PyObject* value) {
    if (!PyGen_Check(receiver) && !PyCoro_CheckExact(receiver)) return true;
    if (!LocalTools(ts_, code_->code, PY_MONITORING_EVENT_STOP_ITERATION)) return true;
    PyErr_SetObject(PyExc_StopIteration, value);
    PyObject* exc = PyErr_GetRaisedException();
    const int err = _Py_call_instrumentation_arg(ts_, PY_MONITORING_EVENT_STOP_ITERATION, frame_, here_, exc);
    Py_XDECREF(exc);
    return err == 0;
  }
  bool CallEvent(uint32_t nargs, int names) {
    Value* base = top_ - names - nargs - 2;
    PyObject* function = ObjectOf(base);
    PyObject* arg = &_PyInstrumentation_MISSING;
    if (!base[1].is_null()) {
      arg = ObjectOf(base + 1);
    } else if (Py_IS_TYPE(function, &PyMethod_Type)) {
      arg = reinterpret_cast<PyMethodObject*>(function)->im_self;
      function = reinterpret_cast<PyMethodObject*>(function)->im_func;
    } else if (nargs > 0) {
      arg = ObjectOf(base + 2);
    }
    return Call(function, arg);
  }
  bool Instrumented(int raw);

  PyThreadState* ts_;
  _PyInterpreterFrame* frame_;
  Code* code_;
  Instruction* pc_;
  _Py_CODEUNIT* here_;
  _Py_CODEUNIT* previous_;
  Value* top_;
  _Py_CODEUNIT* go_on_ = nullptr;
};

bool Delivery::Instrumented(int raw) {
  switch (raw) {
    case INSTRUMENTED_RESUME:
      if (_Py_call_instrumentation(ts_, Oparg() > 0 ? PY_MONITORING_EVENT_PY_RESUME : PY_MONITORING_EVENT_PY_START,
                                   frame_, here_) != 0) {
        return false;
      }
      return frame_->instr_ptr != here_ ? Moved(frame_->instr_ptr) : true;
    case INSTRUMENTED_RETURN_VALUE: return Arg(PY_MONITORING_EVENT_PY_RETURN, Peek(1), false);
    case INSTRUMENTED_YIELD_VALUE: return Arg(PY_MONITORING_EVENT_PY_YIELD, Peek(1), true);
    case INSTRUMENTED_CALL: return CallEvent(Oparg(), 0);
    case INSTRUMENTED_CALL_KW: return CallEvent(Oparg(), 1);
    case INSTRUMENTED_CALL_FUNCTION_EX: {
      PyObject* args = Peek(2);
      const bool first = PyTuple_CheckExact(args) && PyTuple_GET_SIZE(args) > 0;
      return Call(Peek(4), first ? PyTuple_GET_ITEM(args, 0) : &_PyInstrumentation_MISSING);
    }
    case INSTRUMENTED_LOAD_SUPER_ATTR: return Call(Peek(3), Oparg() & 2 ? Peek(2) : &_PyInstrumentation_MISSING);
    case INSTRUMENTED_JUMP_FORWARD: return Jump(here_, here_ + 1 + Oparg(), PY_MONITORING_EVENT_JUMP);
    case INSTRUMENTED_JUMP_BACKWARD: return Jump(here_, here_ + 2 - Oparg(), PY_MONITORING_EVENT_JUMP);
    case INSTRUMENTED_POP_JUMP_IF_TRUE:
      return !Py_IsTrue(Peek(1)) || Jump(here_, here_ + 2 + Oparg(), PY_MONITORING_EVENT_BRANCH_RIGHT);
    case INSTRUMENTED_POP_JUMP_IF_FALSE:
      return !Py_IsFalse(Peek(1)) || Jump(here_, here_ + 2 + Oparg(), PY_MONITORING_EVENT_BRANCH_RIGHT);
    case INSTRUMENTED_POP_JUMP_IF_NONE:
      return !Py_IsNone(Peek(1)) || Jump(here_, here_ + 2 + Oparg(), PY_MONITORING_EVENT_BRANCH_RIGHT);
    case INSTRUMENTED_POP_JUMP_IF_NOT_NONE:
      return Py_IsNone(Peek(1)) || Jump(here_, here_ + 2 + Oparg(), PY_MONITORING_EVENT_BRANCH_RIGHT);
    case INSTRUMENTED_NOT_TAKEN: return Jump(previous_, here_ + 1, PY_MONITORING_EVENT_BRANCH_LEFT);
    case INSTRUMENTED_POP_ITER: return Jump(previous_, here_ + 1, PY_MONITORING_EVENT_BRANCH_RIGHT);
    case INSTRUMENTED_FOR_ITER:
      // c marks the event behind the instruction: an item was had.
      return pc_->c == 0 || Jump(here_, here_ + 2, PY_MONITORING_EVENT_BRANCH_LEFT);
    case INSTRUMENTED_END_SEND: return StopIteration(Peek(2), Peek(1));
    case INSTRUMENTED_END_ASYNC_FOR: return Jump(here_ + 1 - Oparg(), here_ + 1, PY_MONITORING_EVENT_BRANCH_RIGHT);
    default: return true;
  }
}

}  // namespace

Instruction* DeliverEvents(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code, Instruction* pc) {
  _Py_CODEUNIT* here = code->units[pc - code->ins];
  _Py_CODEUNIT* previous = frame->instr_ptr;
  frame->instr_ptr = here;
  const bool plain =
      here->op.code < INSTRUMENTED_END_FOR || (pc->c != 0 && here->op.code == INSTRUMENTED_LINE && ts->tracing);
  if (plain) return pc + 1;
  BoxLocals(frame);
  frame->stackpointer = frame->localsplus + code->nlocals + pc->b;
  Delivery delivery(ts, frame, code, pc, here, previous);
  const bool ok = delivery.Run();
  const auto depth = static_cast<uint32_t>(frame->stackpointer - frame->localsplus) - code->nlocals;
  frame->stackpointer = frame->localsplus + code->nlocals;
  if (!ok) return nullptr;
  if (delivery.go_on() == nullptr) return pc + 1;
  // f_lineno was assigned, or a tool moved the frame: CPython dropped what lies above the new depth.
  for (uint32_t i = code->nlocals + depth; i < code->nregs; ++i) Registers(frame)[i] = Value::Null();
  const uint32_t target = code->unit_to_pc[delivery.go_on() - _PyCode_CODE(code->code)];
  if (target == Code::kNoPc) {
    PyErr_SetString(PyExc_SystemError, "jump into unreachable code");
    return nullptr;
  }
  return code->ins + target;
}

Instruction* EnterTracedAfterCall(_PyInterpreterFrame* frame, Code* fast, Code* traced, const Instruction* pc) {
  const auto at = static_cast<uint32_t>(pc - fast->ins);
  const ResumePoint* point = nullptr;
  for (uint32_t i = 0; i < fast->num_resume_points; ++i) {
    if (fast->resume_points[i].pc == at) point = &fast->resume_points[i];
  }
  if (point == nullptr || traced->unit_to_pc[point->unit] == Code::kNoPc) return nullptr;
  Value* r = Registers(frame);
  Value stack[64];
  if (point->depth > 64) return nullptr;
  for (uint32_t i = 0; i < point->depth; ++i) {
    const ResumeEntry& e = fast->resume_entries[point->first + i];
    switch (e.kind) {
      case ResumeEntry::kLocal: stack[i] = DupNamed(&r[e.index]); break;
      case ResumeEntry::kConst: stack[i] = fast->consts[e.index]; break;
      case ResumeEntry::kInt: stack[i] = Value::Int(e.index); break;
      case ResumeEntry::kNull: stack[i] = Value::Null(); break;
      case ResumeEntry::kTemp:
        stack[i] = r[e.index];
        r[e.index] = Value::Null();
        break;
    }
  }
  for (uint32_t i = 0; i < point->depth; ++i) r[fast->nlocals + i] = stack[i];
  return traced->ins + traced->unit_to_pc[point->unit];
}

void MonitorUnwind(PyThreadState* ts, _PyInterpreterFrame* frame) {
  if (GlobalTools(ts, PY_MONITORING_EVENT_PY_UNWIND)) MonitorException(ts, frame, PY_MONITORING_EVENT_PY_UNWIND);
}

void MonitorThrow(PyThreadState* ts, _PyInterpreterFrame* frame) {
  if (GlobalTools(ts, PY_MONITORING_EVENT_PY_THROW)) MonitorException(ts, frame, PY_MONITORING_EVENT_PY_THROW);
}

void MonitorReraise(PyThreadState* ts, _PyInterpreterFrame* frame) {
  if (GlobalTools(ts, PY_MONITORING_EVENT_RERAISE)) MonitorException(ts, frame, PY_MONITORING_EVENT_RERAISE);
}

bool MonitorHandled(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* exc) {
  if (!GlobalTools(ts, PY_MONITORING_EVENT_EXCEPTION_HANDLED)) return true;
  return _Py_call_instrumentation_arg(ts, PY_MONITORING_EVENT_EXCEPTION_HANDLED, frame, frame->instr_ptr, exc) == 0;
}

bool IsReported(_PyInterpreterFrame* frame, const Instruction* pc) {
  const Code* code = LiftedCode(CodeObject(frame))->other;
  if (code == nullptr || pc < code->ins || pc >= code->ins + code->count) return false;
  const _Py_CODEUNIT* unit = code->units[pc - code->ins];
  return unit->op.code >= INSTRUMENTED_END_FOR && unit->op.code != ENTER_EXECUTOR;
}

PyObject* MonitorCallResult(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* callable, PyObject* arg,
                            PyObject* result) {
  if (arg == nullptr) arg = &_PyInstrumentation_MISSING;
  if (result == nullptr) {
    _Py_call_instrumentation_exc2(ts, PY_MONITORING_EVENT_C_RAISE, frame, frame->instr_ptr, callable, arg);
  } else if (_Py_call_instrumentation_2args(ts, PY_MONITORING_EVENT_C_RETURN, frame, frame->instr_ptr, callable, arg) <
             0) {
    Py_CLEAR(result);
  }
  return result;
}

}  // namespace pynterp::vm
