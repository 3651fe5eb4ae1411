#include "bytecode/exception_table.h"
#include "vm/monitor.h"
#include "vm/thread.h"

namespace pynterp::vm {

void AddTraceback(_PyInterpreterFrame* frame) {
  if (_PyFrame_IsIncomplete(frame)) return;
  PyFrameObject* object = _PyFrame_GetFrameObject(frame);
  if (object != nullptr) PyTraceBack_Here(object);
}

Instruction* EnterHandler(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code, uint32_t unit) {
  Value* r = Registers(frame);
  const bytecode::Handler* found = bytecode::FindHandler(code->handlers, code->num_handlers, unit);
  bool handled = found != nullptr;
  const bytecode::Handler handler = handled ? *found : bytecode::Handler{};
  if (t_context.limits != nullptr && t_context.limits->tripped != 0) handled = false;
  const uint32_t keep = handled ? handler.depth : 0;
  for (Value* slot = r + code->nregs; slot-- > r + code->nlocals + keep;) {
    const Value v = *slot;
    *slot = Value::Null();
    if (v.needs_drop()) [[unlikely]]
      DropObject(frame, v.object());
  }
  if (!handled) {
    MonitorUnwind(ts, frame);
    return nullptr;
  }
  uint32_t top = code->nlocals + handler.depth;
  if (handler.lasti) {
    // The instruction that raised: RERAISE goes back there for the traceback.
    r[top++] = Value::Int(frame->instr_ptr - _PyCode_CODE(code->code));
  }
  PyObject* exc = _PyErr_GetRaisedException(ts);
  r[top] = Value::Steal(exc);
  if (ts->async_exc == PyExc_MemoryError && Py_IS_TYPE(exc, reinterpret_cast<PyTypeObject*>(PyExc_MemoryError))) {
    Py_CLEAR(ts->async_exc);  // BoxSlot asked for it; the program knows now
  }
  MonitorHandled(ts, frame, exc);  // a tool's exception is found by the caller
  return code->ins + code->unit_to_pc[handler.target];
}

namespace {

// An exception instance from an instance or class, taken over; nullptr when raised.
PyObject* Instance(PyThreadState* ts, PyObject* exc, const char* wrong_type) {
  if (PyExceptionInstance_Check(exc)) return exc;
  if (!PyExceptionClass_Check(exc)) {
    _PyErr_SetString(ts, PyExc_TypeError, wrong_type);
    Py_DECREF(exc);
    return nullptr;
  }
  PyObject* value = PyObject_CallNoArgs(exc);
  if (value != nullptr && !PyExceptionInstance_Check(value)) {
    _PyErr_Format(ts, PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %R", exc,
                  Py_TYPE(value));
    Py_CLEAR(value);
  }
  Py_DECREF(exc);
  return value;
}

}  // namespace

bool RaiseException(PyThreadState* ts, PyObject* exc, PyObject* cause) {
  if (exc == nullptr) {
    PyObject* handled = _PyErr_GetTopmostException(ts)->exc_value;
    if (handled == nullptr || Py_IsNone(handled)) {
      _PyErr_SetString(ts, PyExc_RuntimeError, "No active exception to reraise");
      return false;
    }
    _PyErr_SetRaisedException(ts, Py_NewRef(handled));
    return true;
  }
  PyObject* value = Instance(ts, exc, "exceptions must derive from BaseException");
  if (value == nullptr) {
    Py_XDECREF(cause);
    return false;
  }
  if (cause != nullptr) {
    if (Py_IsNone(cause)) {
      Py_CLEAR(cause);
    } else {
      cause = Instance(ts, cause, "exception causes must derive from BaseException");
      if (cause == nullptr) {
        Py_DECREF(value);
        return false;
      }
    }
    PyException_SetCause(value, cause);
  }
  _PyErr_SetObject(ts, reinterpret_cast<PyObject*>(Py_TYPE(value)), value);
  Py_DECREF(value);
  return false;
}

}  // namespace pynterp::vm
