// Calls: binding arguments to guest functions, and everything that is not a guest function.
#include <utility>

#include "guards/strict.h"
#include "vm/inline_cache.h"
#include "vm/monitor.h"
#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {

using namespace bytecode;

namespace {

constexpr size_t kMaxStackArgs = 64;

bool IsGuestFunction(PyObject* o) {
  return Py_IS_TYPE(o, &PyFunction_Type) && reinterpret_cast<PyFunctionObject*>(o)->vectorcall == g_entered_vectorcall;
}

// A class of the program's whose instances `make` makes; else nullptr.
PyTypeObject* ClassMadeBy(newfunc make, PyObject* callable) {
  if (!Py_IS_TYPE(callable, &PyType_Type)) return nullptr;
  auto* type = reinterpret_cast<PyTypeObject*>(callable);
  const bool is_made = type->tp_new == make && type->tp_vectorcall == nullptr &&
                       (type->tp_flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_IS_ABSTRACT)) == Py_TPFLAGS_HEAPTYPE;
  return is_made ? type : nullptr;
}
// object.__new__, which is to allocate them.
PyTypeObject* PlainClass(PyObject* callable) { return ClassMadeBy(PyBaseObject_Type.tp_new, callable); }
// BaseException.__new__, which keeps the arguments.
PyTypeObject* ExceptionClass(PyObject* callable) {
  return ClassMadeBy(reinterpret_cast<PyTypeObject*>(PyExc_BaseException)->tp_new, callable);
}

// The guest __init__ of a plain class or an exception class: a call runs it in place.
PyFunctionObject* GuestInit(PyObject* callable, bool with_names) {
  PyTypeObject* type = PlainClass(callable);
  if (type == nullptr && !with_names) type = ExceptionClass(callable);
  if (type == nullptr || type->tp_init == PyBaseObject_Type.tp_init) return nullptr;
  PyObject* init = _PyType_Lookup(type, &_Py_ID(__init__));
  return init != nullptr && IsGuestFunction(init) ? reinterpret_cast<PyFunctionObject*>(init) : nullptr;
}

// Pushes a frame for `func` with owned arguments, which are taken over. RETURNS nullptr when raised.
_PyInterpreterFrame* PushBound(PyThreadState* ts, PyFunctionObject* func, PyObject** args, size_t nargs,
                               PyObject* kwnames, _PyInterpreterFrame* previous) {
  PyObject* locals = nullptr;
  auto* code = reinterpret_cast<PyCodeObject*>(func->func_code);
  if (!(code->co_flags & CO_OPTIMIZED)) locals = Py_NewRef(func->func_globals);
  _PyStackRef refs[kMaxStackArgs];
  for (size_t i = 0; i < nargs; ++i) refs[i] = PyStackRef_FromPyObjectSteal(args[i]);
  // Binds as CPython does, with its error texts; consumes the function, locals and arguments either way.
  return _PyEvalFramePushAndInit(ts, PyStackRef_FromPyObjectNew(reinterpret_cast<PyObject*>(func)), locals, refs,
                                 nargs - (kwnames ? static_cast<size_t>(PyTuple_GET_SIZE(kwnames)) : 0), kwnames,
                                 previous);
}

uint32_t WordsOf(const Instruction* pc) { return 1 + static_cast<uint32_t>(ExtraWords(*pc)); }

CallOutcome Enter(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, _PyInterpreterFrame* callee,
                  ReturnKind kind, _PyInterpreterFrame** pushed) {
  if (callee == nullptr) return CallOutcome::kRaised;
  callee->return_offset = kind;
  SavedPc(frame) = WordsOf(pc) << 24;  // the loop adds where
  *pushed = callee;
  return CallOutcome::kPushed;
}

CallOutcome Finish(_PyInterpreterFrame* frame, Instruction* pc, PyObject* result) {
  if (result == nullptr) return CallOutcome::kRaised;
  SetSlot(frame, &Registers(frame)[pc->a], Value::Take(result));
  return CallOutcome::kDone;
}

// What __init__ is called with. REQUIRES: the class has a GuestInit. The operands stay. New reference.
PyObject* NewInstance(PyTypeObject* type, Code* code, Value* r, const uint16_t* operands, size_t count) {
  if (type->tp_new == PyBaseObject_Type.tp_new) return type->tp_alloc(type, 0);
  PyObject* args = PyTuple_New(static_cast<Py_ssize_t>(count));
  if (args == nullptr) return nullptr;
  for (size_t i = 0; i < count; ++i) {
    PyTuple_SET_ITEM(args, static_cast<Py_ssize_t>(i), Py_NewRef(OperandObject(r, code, operands[i])));
  }
  PyObject* made = type->tp_new(type, args, nullptr);
  Py_DECREF(args);
  return made;
}

// The site will make instances of `type` by itself. REQUIRES: GuestInit(type) is `init`, whose code is `callee`.
void LearnInit(Code* code, Instruction* pc, PyTypeObject* type, PyFunctionObject* init, Code* callee) {
  if (type->tp_new != PyBaseObject_Type.tp_new) return;
  if (g_stress_no_caches || code->traced || pc->flags == 0 || callee->entry_args != pc->b + 1u) return;
  if (init->func_version < FUNC_VERSION_FIRST_VALID || type->tp_version_tag == 0) return;
  *CallCacheOf(pc) = {init->func_version, type->tp_version_tag, callee, init};
  pc->op = Op::CallInit;
}

CallOutcome CallList(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, _PyInterpreterFrame** pushed) {
  Code* code = CodeIfReady(CodeObject(frame));
  if (code->other != nullptr && pc >= code->other->ins && pc < code->other->ins + code->other->count)
    code = code->other;
  Value* r = Registers(frame);
  const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
  const bool with_names = pc->op == Op::CallKw;
  const size_t total = pc->b;  // arguments, keyword ones included
  PyObject* kwnames = with_names ? OperandObject(r, code, ops[2 + total]) : nullptr;
  PyObject* callable = OperandObject(r, code, ops[0]);
  PyObject* self = OperandObject(r, code, ops[1]);
  PyObject* bound = nullptr;  // owned: the function of an unpacked bound method
  if (self == nullptr && Py_IS_TYPE(callable, &PyMethod_Type)) {
    bound = Py_NewRef(reinterpret_cast<PyMethodObject*>(callable)->im_func);
    self = reinterpret_cast<PyMethodObject*>(callable)->im_self;
  }
  const bool self_in_list = ops[1] != kNoReg && bound == nullptr && self != nullptr;
  PyObject* target = bound != nullptr ? bound : callable;
  PyFunctionObject* func = IsGuestFunction(target) ? reinterpret_cast<PyFunctionObject*>(target) : nullptr;
  PyFunctionObject* init = func == nullptr && self == nullptr ? GuestInit(target, with_names) : nullptr;
  const size_t count = total + (self != nullptr || init != nullptr ? 1 : 0);
  if (!with_names && (func != nullptr || init != nullptr) && total < 900) {
    PyFunctionObject* callee = func != nullptr ? func : init;
    auto* co = reinterpret_cast<PyCodeObject*>(callee->func_code);
    Code* ready = CodeIfReady(co);
    const size_t defaults =
        callee->func_defaults != nullptr ? static_cast<size_t>(PyTuple_GET_SIZE(callee->func_defaults)) : 0;
    if (ready != nullptr && ready->simple_args && count <= ready->argcount && ready->argcount - count <= defaults &&
        HasRoom(ts, ready)) {
      Value first = Value::Null();
      if (init != nullptr) {
        PyObject* made = NewInstance(reinterpret_cast<PyTypeObject*>(target), code, r, ops + 2, total);
        if (made == nullptr) return CallOutcome::kRaised;
        first = Value::Steal(made);
      } else if (self != nullptr) {
        first = self_in_list ? TakeOperand(r, code, ops[1]) : Value::Share(self);
      }
      Py_INCREF(callee);
      _PyInterpreterFrame* f = PushSimple(ts, frame, callee, ready, Value::Steal(reinterpret_cast<PyObject*>(callee)));
      Value* args = Registers(f);
      size_t n = 0;
      if (!first.is_null()) args[n++] = first;
      for (size_t i = 0; i < total; ++i) args[n++] = TakeOperand(r, code, ops[2 + i]);
      BoxIterator(ready, args);
      for (size_t d = defaults - (ready->argcount - n); n < ready->argcount; ++d) {
        args[n++] = Value::Share(PyTuple_GET_ITEM(callee->func_defaults, static_cast<Py_ssize_t>(d)));
      }
      EmptyRegisters(args, static_cast<uint32_t>(n), ready->nregs);
      if (init != nullptr) LearnInit(code, pc, reinterpret_cast<PyTypeObject*>(target), init, ready);
      if (ops[0] < kConstOperand && ops[0] >= code->nlocals) ClearSlot(frame, &r[ops[0]]);
      Py_XDECREF(bound);
      if (init == nullptr) return Enter(ts, frame, pc, f, kReturnToCall, pushed);
      SetSlot(frame, &r[pc->c], Dup(first));
      return Enter(ts, frame, pc, f, kReturnToInit, pushed);
    }
  }
  if ((func != nullptr || init != nullptr) && count <= kMaxStackArgs && total < 900) {
    PyObject* args[kMaxStackArgs];
    size_t n = 0;
    PyObject* made = nullptr;
    if (init != nullptr) {
      made = NewInstance(reinterpret_cast<PyTypeObject*>(target), code, r, ops + 2, total);
      if (made == nullptr) return CallOutcome::kRaised;
      args[n++] = Py_NewRef(made);
      func = init;
    } else if (self != nullptr) {
      args[n++] = self_in_list ? TakeOperandObject(r, code, ops[1]) : Py_NewRef(self);
    }
    for (size_t i = 0; i < total; ++i) args[n++] = TakeOperandObject(r, code, ops[2 + i]);
    Py_INCREF(func);
    if (with_names) Py_INCREF(kwnames);
    _PyInterpreterFrame* callee = PushBound(ts, func, args, n, kwnames, frame);
    Py_XDECREF(bound);
    Py_DECREF(func);
    for (uint16_t op : {ops[0], with_names ? ops[2 + total] : kNoReg}) {
      if (op != kNoReg && !(op & kConstOperand) && op >= code->nlocals) ClearSlot(frame, &r[op]);
    }
    if (with_names) Py_DECREF(kwnames);
    if (init != nullptr) {
      if (callee == nullptr) Py_DECREF(made);
      else SetSlot(frame, &r[pc->c], Value::Steal(made));
      return Enter(ts, frame, pc, callee, kReturnToInit, pushed);
    }
    return Enter(ts, frame, pc, callee, kReturnToCall, pushed);
  }
  PyTypeObject* plain = count == 0 && !with_names && !code->traced ? PlainClass(target) : nullptr;
  if (plain != nullptr && plain->tp_init == PyBaseObject_Type.tp_init) {
    PyObject* made = plain->tp_alloc(plain, 0);
    if (ops[0] < kConstOperand && ops[0] >= code->nlocals) ClearSlot(frame, &r[ops[0]]);
    return Finish(frame, pc, made);
  }
  PyObject* small[16];
  PyObject** args = small;
  if (count + 1 > 16) {
    args = static_cast<PyObject**>(PyMem_Malloc((count + 1) * sizeof(PyObject*)));
    if (args == nullptr) {
      PyErr_NoMemory();
      return CallOutcome::kRaised;
    }
  }
  size_t n = 1;
  if (self != nullptr) args[n++] = self;
  for (size_t i = 0; i < total; ++i) args[n++] = OperandObject(r, code, ops[2 + i]);
  const size_t positional = count - (kwnames != nullptr ? static_cast<size_t>(PyTuple_GET_SIZE(kwnames)) : 0);
  const bool reported = IsReported(frame, pc);
  PyObject* result = PyObject_Vectorcall(target, args + 1, positional | PY_VECTORCALL_ARGUMENTS_OFFSET, kwnames);
  if (reported) {
    result = MonitorCallResult(ts, frame, target, count > 0 ? args[1] : nullptr, result);
  }
  if (args != small) PyMem_Free(args);
  Py_XDECREF(bound);
  if (result == nullptr) return CallOutcome::kRaised;
  // Arguments die before the result is seen, the last first, the callable after them, as on CPython's stack.
  for (size_t i = total + (with_names ? 3 : 2); i-- > 0;) {
    const uint16_t op = ops[i];
    if (op != kNoReg && !(op & kConstOperand) && op >= code->nlocals) ClearSlot(frame, &r[op]);
  }
  return Finish(frame, pc, result);
}

CallOutcome CallSpread(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, _PyInterpreterFrame** pushed) {
  Slots s(frame, pc);
  const uint64_t word = s.Word(1);
  const auto callable_reg = static_cast<uint16_t>(word), args_reg = static_cast<uint16_t>(word >> 16),
             null_reg = static_cast<uint16_t>(word >> 32);
  const uint32_t nlocals = static_cast<uint32_t>(CodeObject(frame)->co_nlocalsplus);
  PyObject* callable = ObjectOf(&s.r[callable_reg]);
  PyObject* args = ObjectOf(&s.r[args_reg]);
  PyObject* kwargs = pc->b != kNoReg && !s.r[pc->b].is_null() ? s.B() : nullptr;
  if (!PyTuple_CheckExact(args)) {
    if (_Py_Check_ArgsIterable(ts, callable, args) < 0) return CallOutcome::kRaised;
    args = PySequence_Tuple(args);
    if (args == nullptr) return CallOutcome::kRaised;
  } else {
    Py_INCREF(args);
  }
  Py_INCREF(callable);
  Py_XINCREF(kwargs);
  auto release = [&] {
    for (uint16_t reg : {pc->b, args_reg, null_reg, callable_reg}) {
      if (reg != kNoReg && reg >= nlocals) ClearSlot(frame, &s.r[reg]);
    }
  };
  if (IsGuestFunction(callable)) {
    auto* func = reinterpret_cast<PyFunctionObject*>(callable);
    auto* code = reinterpret_cast<PyCodeObject*>(func->func_code);
    PyObject* locals = code->co_flags & CO_OPTIMIZED ? nullptr : Py_NewRef(func->func_globals);
    release();
    PyObject* kwnames = nullptr;
    PyObject* const* flat = nullptr;
    const Py_ssize_t nargs = PyTuple_GET_SIZE(args);
    const bool has_kwargs = kwargs != nullptr && PyDict_GET_SIZE(kwargs) > 0;
    PyObject** items = reinterpret_cast<PyTupleObject*>(args)->ob_item;
    if (has_kwargs) {
      flat = _PyStack_UnpackDict(ts, items, nargs, kwargs, &kwnames);
      if (flat == nullptr) {
        Py_XDECREF(locals);
        Py_DECREF(args);
        Py_XDECREF(kwargs);
        Py_DECREF(callable);
        return CallOutcome::kRaised;
      }
    }
    const Py_ssize_t total = nargs + (kwnames ? PyTuple_GET_SIZE(kwnames) : 0);
    auto* refs = static_cast<_PyStackRef*>(PyMem_Malloc(static_cast<size_t>(total + 1) * sizeof(_PyStackRef)));
    _PyInterpreterFrame* callee = nullptr;
    if (refs == nullptr) {
      PyErr_NoMemory();
      Py_XDECREF(locals);
    } else {
      for (Py_ssize_t i = 0; i < total; ++i) refs[i] = PyStackRef_FromPyObjectNew((flat ? flat : items)[i]);
      callee = _PyEvalFramePushAndInit(ts, PyStackRef_FromPyObjectNew(callable), locals, refs,
                                       static_cast<size_t>(nargs), kwnames, frame);
      PyMem_Free(refs);
    }
    if (flat != nullptr) _PyStack_UnpackDict_Free(flat, nargs, kwnames);
    Py_DECREF(args);
    Py_XDECREF(kwargs);
    Py_DECREF(callable);
    return Enter(ts, frame, pc, callee, kReturnToCall, pushed);
  }
  const bool reported = !PyMethod_Check(callable) && IsReported(frame, pc);
  PyObject* result = PyObject_Call(callable, args, kwargs);
  if (reported) {
    result = MonitorCallResult(ts, frame, callable, PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0) : nullptr,
                               result);
  }
  Py_DECREF(args);
  Py_XDECREF(kwargs);
  Py_DECREF(callable);
  if (result == nullptr) return CallOutcome::kRaised;
  release();
  return Finish(frame, pc, result);
}

// A frame for a guest function of `nargs` parameters that fits, its registers empty; else nullptr.
_PyInterpreterFrame* PushFunction(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* function, uint32_t nargs) {
  if (!IsGuestFunction(function)) return nullptr;
  auto* func = reinterpret_cast<PyFunctionObject*>(function);
  Code* callee = CodeIfReady(reinterpret_cast<PyCodeObject*>(func->func_code));
  if (callee == nullptr || callee->entry_args != nargs || !HasRoom(ts, callee)) return nullptr;
  _PyInterpreterFrame* f = PushSimple(ts, frame, func, callee, Value::Steal(Py_NewRef(function)));
  EmptyRegisters(Registers(f), 0, callee->nregs);
  return f;
}

// A frame for the method `name` of register b's class, with b as self, when that is a guest function of `nargs`
// parameters and fits; the other arguments are the caller's to fill, the temporaries are empty. Else nullptr.
_PyInterpreterFrame* PushMethod(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, PyObject* name,
                                uint32_t nargs, ReturnKind kind) {
  const Value self = Registers(frame)[pc->b];
  PyObject* method = _PyType_Lookup(Py_TYPE(self.object()), name);
  _PyInterpreterFrame* f = method != nullptr ? PushFunction(ts, frame, method, nargs) : nullptr;
  if (f == nullptr) return nullptr;
  Registers(f)[0] = Dup(self);
  f->return_offset = kind;
  return f;
}

}  // namespace

_PyInterpreterFrame* PushOperator(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Value* r = Registers(frame);
  if (pc->flags & kInplace) return nullptr;
  PyTypeObject* type = Py_TYPE(r[pc->b].object());
  const Value cv = r[pc->c];
  PyTypeObject* other = cv.is_int() ? &PyLong_Type : Py_TYPE(cv.object());
  // int and float answer NotImplemented to a stranger and are no sequences; the same type is not asked twice.
  if (other != type && other != &PyLong_Type && other != &PyFloat_Type) return nullptr;
  if (other != type && PyType_IsSubtype(other, type)) return nullptr;
  PyObject* name = pc->op == Op::Add ? &_Py_ID(__add__) : pc->op == Op::Sub ? &_Py_ID(__sub__) : &_Py_ID(__mul__);
  _PyInterpreterFrame* f = PushMethod(ts, frame, pc, name, 2, kReturnToOperator);
  if (f != nullptr) Registers(f)[1] = DupNamed(&r[pc->c]);
  return f;
}

void RaiseUnsupported(Instruction* pc, PyObject* b, PyObject* c) {
  const char* sign = pc->op == Op::Add ? "+" : pc->op == Op::Sub ? "-" : "*";
  PyErr_Format(PyExc_TypeError, "unsupported operand type(s) for %.100s: '%.100s' and '%.100s'", sign,
               Py_TYPE(b)->tp_name, Py_TYPE(c)->tp_name);
}

_PyInterpreterFrame* PushIterMethod(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  PyObject* name = pc->op == Op::GetIter ? &_Py_ID(__iter__) : &_Py_ID(__await__);
  return PushMethod(ts, frame, pc, name, 1, kReturnToIter);
}

_PyInterpreterFrame* PushExit(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Value* r = Registers(frame);
  const Value self = r[pc->c];
  const bool has_self = !self.is_null();
  _PyInterpreterFrame* f =
      r[pc->b].is_object() ? PushFunction(ts, frame, r[pc->b].object(), has_self ? 4 : 3) : nullptr;
  if (f == nullptr) return nullptr;
  Value* args = Registers(f);
  PyObject* exc = r[*reinterpret_cast<const uint16_t*>(pc + 1)].object();
  PyObject* traceback = PyException_GetTraceback(exc);
  if (has_self) *args++ = Dup(self);
  args[0] = Value::Share(PyExceptionInstance_Class(exc));
  args[1] = Value::Share(exc);
  args[2] = traceback != nullptr ? Value::Steal(traceback) : Value::Borrow(Py_None);
  return f;
}

namespace {

// A generator that types.coroutine() has marked.
bool IsCoroutineByDecorator(PyObject* o) {
  return PyGen_CheckExact(o) &&
         (CodeObject(&reinterpret_cast<PyGenObject*>(o)->gi_iframe)->co_flags & CO_ITERABLE_COROUTINE) != 0;
}

}  // namespace

bool CheckIterator(const Instruction* pc, PyObject* o) {
  const bool awaited = pc->op == Op::GetAwaitable;
  if (awaited && (PyCoro_CheckExact(o) || IsCoroutineByDecorator(o))) {
    PyErr_SetString(PyExc_TypeError, "__await__() returned a coroutine");
    return false;
  }
  if (PyIter_Check(o)) return true;
  PyErr_Format(PyExc_TypeError, "%s() returned non-iterator of type '%.100s'", awaited ? "__await__" : "iter",
               Py_TYPE(o)->tp_name);
  return false;
}

bool IsBareClass(PyObject* callable) {
  PyTypeObject* type = PlainClass(callable);
  return type != nullptr && type->tp_init == PyBaseObject_Type.tp_init;
}

Natives g_natives;

void FindNatives() {
  PyObject* importlib = _PyInterpreterState_GET()->imports.importlib;
  if (importlib == nullptr) return;
  PyObject* spec = PyDict_GetItemString(PyModule_GetDict(importlib), "ModuleSpec");
  if (spec != nullptr && PyType_Check(spec)) LearnSubtypeDealloc(reinterpret_cast<PyTypeObject*>(spec));
  PyObject* append = _PyType_Lookup(&PyList_Type, PyUnicode_InternFromString("append"));
  if (append != nullptr && Py_IS_TYPE(append, &PyMethodDescr_Type)) {
    g_natives.list_append = reinterpret_cast<PyMethodDescrObject*>(append)->d_method->ml_meth;
  }
  PyObject* builtins = _PyInterpreterState_GET()->builtins;
  for (auto [name, function] : {std::pair{"len", &g_natives.len}, std::pair{"isinstance", &g_natives.isinstance}}) {
    PyObject* found = builtins != nullptr ? PyDict_GetItemString(builtins, name) : nullptr;
    if (found != nullptr && Py_IS_TYPE(found, &PyCFunction_Type)) {
      *function = reinterpret_cast<PyCFunctionObject*>(found)->m_ml->ml_meth;
    }
  }
}

PyObject* CallClass(Code* code, Value* r, const Instruction* pc, PyObject* callable) {
  const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
  PyObject* args[kMostNativeArguments];
  for (uint32_t i = 0; i < pc->b; ++i) args[i] = OperandObject(r, code, ops[2 + i]);
  if (pc->b == 1 && callable == reinterpret_cast<PyObject*>(&PyUnicode_Type)) return PyObject_Str(args[0]);
  PyObject* made = reinterpret_cast<PyTypeObject*>(callable)->tp_vectorcall(callable, args, pc->b, nullptr);
  return _Py_CheckFunctionResult(_PyThreadState_GET(), callable, made, nullptr);
}

CallOutcome SlowCall(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, _PyInterpreterFrame** pushed) {
  return pc->op == Op::CallEx ? CallSpread(ts, frame, pc, pushed) : CallList(ts, frame, pc, pushed);
}

bool SlowMakeFunction(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  switch (pc->op) {
    case Op::MakeFunction: {
      PyObject* code = s.B();
      PyObject* func = PyFunction_New(code, frame->f_globals);
      if (func == nullptr) return false;
      _PyFunction_SetVersion(reinterpret_cast<PyFunctionObject*>(func),
                             reinterpret_cast<PyCodeObject*>(code)->co_version);
      return s.Result(func);
    }
    case Op::SetFunctionAttr: {
      const auto reg = static_cast<uint16_t>(s.Word(1));
      PyObject* func = s.r[reg].object();
      PyObject* value = Py_NewRef(s.B());
      if (pc->c == MAKE_FUNCTION_ANNOTATE && PyFunction_Check(value)) {
        // The evaluator of f's annotations is named after f, which exists only now.
        PyObject* name =
            PyUnicode_FromFormat("%U.__annotate__", reinterpret_cast<PyFunctionObject*>(func)->func_qualname);
        if (name == nullptr) {
          Py_DECREF(value);
          return false;
        }
        Py_SETREF(reinterpret_cast<PyFunctionObject*>(value)->func_qualname, name);
      }
      const size_t offset = _Py_FunctionAttributeOffsets[pc->c];
      PyObject** field = reinterpret_cast<PyObject**>(reinterpret_cast<char*>(func) + offset);
      *field = value;
      const Value moved = s.r[reg];
      s.r[reg] = Value::Null();
      return s.ResultValue(moved);
    }
    case Op::LoadBuildClass: {
      PyObject* value;
      if (PyMapping_GetOptionalItem(frame->f_builtins, &_Py_ID(__build_class__), &value) < 0) return false;
      if (value == nullptr) _PyErr_SetString(ts, PyExc_NameError, "__build_class__ not found");
      return s.Result(value);
    }
    case Op::Intrinsic1: {
      const auto function = _PyIntrinsics_UnaryFunctions[pc->c].func;
      if (pc->c != INTRINSIC_IMPORT_STAR) return s.Result(function(ts, s.B()));
      const guards::NamesOfGuest names_of_guest(true);
      return s.Result(function(ts, s.B()));
    }
    default: return s.Result(_PyIntrinsics_BinaryFunctions[s.Word(1)].func(ts, s.B(), s.C()));
  }
}

}  // namespace pynterp::vm
