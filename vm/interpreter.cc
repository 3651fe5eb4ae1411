// The loop. What every handler's author must know:
//   1. PUBLISH sets instr_ptr; do it before anything that can call out, raise or drop a reference to zero.
//   2. Somebody may watch the locals of this frame: PUBLISH then boxes them, so that no CPython reader meets a
//      tagged int. A reader runs only in a call out, so nothing else has to know.
//   3. Store first, drop last: a drop may run guest code that sees this frame.
//   4. On failure a handler leaves its operands where they are: the unwinder drops what lies above the handler.
//   5. A dead temporary is empty or a tagged int; stale ints need no drop.
#include <cstdio>

#include "bytecode/disassemble.h"
#include "vm/float_ops.h"
#include "vm/inline_cache.h"
#include "vm/monitor.h"
#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {

using namespace bytecode;

thread_local ThreadContext t_context;
Counters g_counters;

namespace {

constexpr uint32_t kPcMask = 0x7fffff;
constexpr uint32_t kTracedBit = Code::kTracedBit;

// The form a frame goes on in: the saved pc says which.
Code* ResumedCode(_PyInterpreterFrame* frame) {
  Code* code = LiftedCode(CodeObject(frame));
  if (SavedPc(frame) & kTracedBit) [[unlikely]] code = code->other;
  return code;
}

[[gnu::always_inline]] inline void DropReference(_PyStackRef ref) {
  const Value v{ref.bits};
  if (v.needs_drop() && LoseReference(v.object())) _Py_Dealloc(v.object());
}

[[gnu::always_inline]] inline void DropLocals(_PyInterpreterFrame* frame, uint32_t nlocals) {
  for (uint32_t i = nlocals; i-- > 0;) DropReference(frame->localsplus[i]);
}

// The common case of PopFrame. REQUIRES: a data-stack frame without frame object or f_locals, not the chunk's first.
[[gnu::always_inline]] inline void PopSimple(PyThreadState* ts, _PyInterpreterFrame* frame, uint32_t nlocals) {
  DropLocals(frame, nlocals);
  // Only immortal ones have the tag of a borrowed reference.
  PyObject* const func = Value{frame->f_funcobj.bits}.object();
  PyObject* const executable = Value{frame->f_executable.bits}.object();
  ts->datastack_top = reinterpret_cast<PyObject**>(frame);
  if (LoseReference(func)) [[unlikely]] _Py_Dealloc(func);
  if (LoseReference(executable)) [[unlikely]] _Py_Dealloc(executable);
}

// Pops a frame that belongs to the data stack or a generator; its temporaries are dead.
void PopFrame(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code) {
  if (frame->frame_obj != nullptr && !g_stress_observed) ForgetFrameObject(frame);
  if (frame->owner == FRAME_OWNED_BY_THREAD && frame->frame_obj == nullptr && frame->f_locals == nullptr) {
    if (reinterpret_cast<PyObject**>(frame) != &ts->datastack_chunk->data[0]) {
      PopSimple(ts, frame, code->nlocals);
      return;
    }
    DropLocals(frame, code->nlocals);
    DropReference(frame->f_funcobj);
    DropReference(frame->f_executable);
    _PyThreadState_PopFrame(ts, frame);
    return;
  }
  if (frame->owner == FRAME_OWNED_BY_GENERATOR && frame->frame_obj == nullptr && frame->f_locals == nullptr) {
    PyGenObject* gen = _PyGen_GetGeneratorFromFrame(frame);
    gen->gi_frame_state = FRAME_CLEARED;
    ts->exc_info = gen->gi_exc_state.previous_item;
    gen->gi_exc_state.previous_item = nullptr;
    frame->previous = nullptr;
    frame->stackpointer = frame->localsplus;  // from here on the locals are ours
    DropLocals(frame, code->nlocals);
    const _PyStackRef func = frame->f_funcobj;
    frame->f_funcobj = PyStackRef_NULL;
    DropReference(func);
    Py_CLEAR(gen->gi_exc_state.exc_value);
    return;
  }
  if (IsWatched(frame)) BoxLocals(frame);
  frame->stackpointer = frame->localsplus + code->nlocals;
  if (frame->owner == FRAME_OWNED_BY_THREAD) {  // CPython knows nothing of the return point
    ts->datastack_top = reinterpret_cast<PyObject**>(frame) + code->code->co_framesize;
  }
  _PyEval_FrameClearAndPop(ts, frame);
}

// Whether nothing is due at a Resume; its step is counted then. Otherwise Resume counts it.
[[gnu::always_inline]] inline bool MayPassResume(PyThreadState* ts, const Code* code) {
  if (ts->eval_breaker != code->quiet_version || code->code->_co_monitoring != nullptr) return false;
  if (--t_context.fuel >= 0) [[likely]] return true;
  ++t_context.fuel;
  return false;
}

// Whether `callable` is a function; it is then in *func.
[[gnu::always_inline]] inline bool IsFunction(Value callable, PyFunctionObject** func) {
  if ((callable.bits & 3) != 0) return false;
  *func = reinterpret_cast<PyFunctionObject*>(callable.bits);
  return Py_TYPE(*func) == &PyFunction_Type;
}

// Whether it is the one the site remembers.
[[gnu::always_inline]] inline bool Remembers(const CallCache* cache, const PyFunctionObject* func) {
  return func->func_version == cache->function_version && g_entered_vectorcall != nullptr;
}

// What a call of `func` with `nargs` arguments runs when it fits, for a site that meets one function after the other.
inline Code* ExactCallee(PyFunctionObject* func, uint32_t nargs) {
  Code* callee = CodeIfReady(reinterpret_cast<PyCodeObject*>(func->func_code));
  return callee != nullptr && callee->entry_args == nargs && !callee->takes_iterator &&
                 func->vectorcall == g_entered_vectorcall
             ? callee
             : nullptr;
}

// The character at `i` of a str; nullptr when there is none or it is no ASCII character.
inline PyObject* AsciiAt(PyObject* text, int64_t i) {
  const Py_ssize_t n = PyUnicode_GET_LENGTH(text);
  if (i < 0) i += n;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(n)) return nullptr;
  const Py_UCS4 character = PyUnicode_READ_CHAR(text, i);
  return character < 128 ? reinterpret_cast<PyObject*>(&_Py_SINGLETON(strings).ascii[character]) : nullptr;
}

// Of an exact list or tuple.
inline PyObject** Items(PyObject* o, PyTypeObject* type) {
  return type == &PyList_Type ? reinterpret_cast<PyListObject*>(o)->ob_item : reinterpret_cast<PyTupleObject*>(o)->ob_item;
}

// Whether the operands of a call are the method the site remembers and a self that is of exactly its type.
[[gnu::always_inline]] inline bool IsNativeMethod(const Value* r, const uint16_t* ops, const CallCache* cache) {
  const PyMethodDescrObject* method = cache->method;
  const Value self = r[ops[1]];
  return (r[ops[0]].bits & ~uint64_t{1}) == reinterpret_cast<uint64_t>(method) && self.is_object() &&
         Py_TYPE(self.object()) == PyDescr_TYPE(method);
}

// Whether they are a C function of that calling convention and no self.
[[gnu::always_inline]] inline bool IsNativeFunction(const Value* r, const uint16_t* ops, int flags) {
  const Value cv = r[ops[0]];
  return cv.is_object() && Py_TYPE(cv.object()) == &PyCFunction_Type &&
         reinterpret_cast<PyCFunctionObject*>(cv.object())->m_ml->ml_flags == flags && !IsPresent(r, ops[1]);
}

// -1: len() has to ask.
inline Py_ssize_t LengthOf(PyObject* o) {
  PyTypeObject* type = Py_TYPE(o);
  if (type == &PyList_Type || type == &PyTuple_Type) return Py_SIZE(o);
  if (type == &PyUnicode_Type) return PyUnicode_GET_LENGTH(o);
  if (type == &PyDict_Type) return reinterpret_cast<PyDictObject*>(o)->ma_used;
  return -1;
}

// What CallNative learns to be. REQUIRES: not traced; the callable is of one of the two types.
Op NativeForm(const Code* code, const Value* r, Instruction* pc) {
  const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
  PyObject* callable = r[ops[0]].object();
  const uint32_t nargs = pc->b;
  if (g_stress_no_caches || ops[0] < code->nlocals) return Op::CallNative;
  if (Py_TYPE(callable) == &PyCFunction_Type) {
    if (IsPresent(r, ops[1])) return Op::CallNative;
    const PyMethodDef* def = reinterpret_cast<PyCFunctionObject*>(callable)->m_ml;
    if (def->ml_flags == METH_FASTCALL && def->ml_meth != g_natives.isinstance) return Op::CallBuiltinFast;
    if (def->ml_flags != METH_O || nargs != 1) return Op::CallNative;
    return def->ml_meth == g_natives.len && ops[2] < kConstOperand ? Op::CallLen : Op::CallBuiltinO;
  }
  auto* method = reinterpret_cast<PyMethodDescrObject*>(callable);
  if (PyType_HasFeature(PyDescr_TYPE(method), Py_TPFLAGS_HEAPTYPE) || ops[1] >= kConstOperand ||
      ops[1] < code->nlocals) {
    return Op::CallNative;
  }
  CallCacheOf(pc)->method = method;
  switch (method->d_method->ml_flags) {
    case METH_NOARGS: return nargs == 0 ? Op::CallMethodNoargs : Op::CallNative;
    case METH_FASTCALL: return Op::CallMethodFast;
    case METH_O: break;
    default: return Op::CallNative;
  }
  if (nargs != 1) return Op::CallNative;
  if (method->d_method->ml_meth != g_natives.list_append) return Op::CallMethodO;
  const Instruction* next = pc + pc->flags;
  return next->op == Op::Drop && next->a == pc->a ? Op::CallListAppend : Op::CallNative;
}

// The forms for floats follow each other by what dies, then by where the result goes.
void LearnFloat(const Code* code, Instruction* pc, Op first) {
  static_assert(kConsumeB == 1 && kConsumeC == 2);
  if (g_stress_no_caches) return;
  pc->op = static_cast<Op>(static_cast<int>(first) + (pc->flags & (kConsumeB | kConsumeC)) +
                           (pc->a >= code->nlocals && pc->a != pc->b && pc->a != pc->c ? 0 : 4));
}

// The forms of a comparison and a jump follow each other in the order of Py_LT ... Py_GE.
inline void LearnJump(Instruction* pc, Op first) {
  if (g_stress_no_caches) return;
  constexpr uint8_t kOpposite[] = {Py_GE, Py_GT, Py_NE, Py_EQ, Py_LE, Py_LT};
  const int cmp = (pc->flags >> kCmpShift) & 7;
  pc->op = static_cast<Op>(static_cast<int>(first) + (pc->flags & kSense ? cmp : kOpposite[cmp]));
}

// Whether a call may leave out the last `missing` arguments.
inline bool HasDefaults(const PyFunctionObject* func, uint32_t missing) {
  return func->func_defaults != nullptr && missing <= static_cast<size_t>(PyTuple_GET_SIZE(func->func_defaults));
}

}  // namespace

#define TARGET(name) L_##name:
#ifdef PYNTERP_SWITCH_DISPATCH
#define DISPATCH() goto dispatch
#define DISPATCH_PLAIN() goto dispatch_plain
#else
#define DISPATCH() goto* table[static_cast<uint8_t>(pc->op)]
#define DISPATCH_PLAIN() goto* handlers[static_cast<uint8_t>(pc->op)]
#endif
#define NEXT(words) \
  do {              \
    pc += (words);  \
    DISPATCH();     \
  } while (0)
#define PUBLISH()                                                                                                \
  do {                                                                                                           \
    frame->instr_ptr = *reinterpret_cast<_Py_CODEUNIT**>(reinterpret_cast<char*>(pc) - code->unit_offset);       \
    if (IsWatched(frame)) [[unlikely]] ShowLocals(frame);                                                        \
  } while (0)
#define R reinterpret_cast<Value*>(frame->localsplus)
// Overwrites a register; the old value is dropped last.
#define SET(reg, value)                              \
  do {                                               \
    Value* slot_ = &R[reg];                          \
    const Value old_ = *slot_;                       \
    *slot_ = (value);                                \
    if (old_.needs_drop()) [[unlikely]] DROP(old_);  \
  } while (0)
#define DROP(v)                             \
  do {                                      \
    PyObject* o_ = (v).object();            \
    if (LoseReference(o_)) [[unlikely]] {   \
      PUBLISH();                            \
      DropDead(frame, o_);                  \
    }                                       \
  } while (0)
#define DROP_VALUE(v) \
  do {                \
    if ((v).needs_drop()) DROP(v); \
  } while (0)
// The operands that die here, the right one first as on CPython's stack.
#define CONSUME_C_AND_B()                    \
  do {                                       \
    if (pc->flags & kConsumeC) CLEAR(pc->c); \
    if (pc->flags & kConsumeB) CLEAR(pc->b); \
  } while (0)
// Stores register `reg` in a place of a container; it dies if the flag says so. What was there is dropped last.
#define PUT_OBJECT(place, reg, dies)                                                          \
  do {                                                                                        \
    PyObject** const place_ = (place);                                                        \
    PyObject* const was_ = *place_;                                                           \
    const Value put_ = R[reg];                                                                \
    if (!(pc->flags & (dies))) {                                                              \
      *place_ = Py_NewRef(ObjectOf(&R[reg]));                                                 \
    } else {                                                                                  \
      R[reg] = Value::Null();                                                                 \
      if (put_.is_int() && was_ != nullptr && OverwriteInt(was_, put_.as_int())) break;       \
      *place_ = ToObject(put_);                                                               \
    }                                                                                         \
    if (was_ != nullptr) DROP_OBJECT(was_);                                                   \
  } while (0)
// What a C function gave back must go with whether it raised. The callable is still in its register.
#define CHECK_NATIVE_RESULT()                                                                                     \
  do {                                                                                                            \
    if (native_result == nullptr || ts->current_exception != nullptr) [[unlikely]] {                              \
      PyObject* callable_ = R[*reinterpret_cast<const uint16_t*>(pc + 1)].object();                               \
      native_result = _Py_CheckFunctionResult(ts, callable_, native_result, nullptr);                             \
      if (native_result == nullptr) goto error;                                                                   \
    }                                                                                                             \
  } while (0)
#define DROP_OBJECT(o) DROP(Value::Steal(o))
#define CLEAR(reg) SET(reg, Value::Null())
#define SLOW(function, words)                           \
  do {                                                  \
    PUBLISH();                                          \
    if (!function(ts, frame, pc)) [[unlikely]] goto error; \
    NEXT(words);                                        \
  } while (0)
// Goes on in `f`, a frame of `callee` just pushed; this one goes on `words` behind its pc with the result.
#define ENTER(f, callee, words)                                                                 \
  do {                                                                                          \
    SavedPc(frame) =                                                                            \
        static_cast<uint32_t>(pc - code->ins) | code->saved_bits | static_cast<uint32_t>(words) << 24; \
    frame = ts->current_frame = (f);                                                            \
    code = (callee);                                                                            \
    goto start_simple;                                                                          \
  } while (0)
// The same for an ordinary call, whose frame was pushed with kReturnDirect.
#define ENTER_DIRECT(f, callee_code, words)                    \
  do {                                                         \
    *ReturnPointOf(f, callee_code) = {pc + (words), code, pc}; \
    frame = ts->current_frame = (f);                           \
    code = (callee_code);                                      \
    goto start_simple;                                         \
  } while (0)
#define JUMP_BC(displacement_of) *reinterpret_cast<const int32_t*>(reinterpret_cast<const char*>(displacement_of) + 4)
#define JUMP_WORD(n) *reinterpret_cast<const int64_t*>(pc + (n))
#define WORD(n) *reinterpret_cast<const uint64_t*>(pc + (n))

// REQUIRES: `frame` is not yet linked as the current frame; frame->previous is set for frames pushed by the VM only.
PyObject* Run(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag) {
  static const void* const handlers[256] = {
#define OPCODE(name, fields, extra, meaning) &&L_##name,
#include "bytecode/opcodes.def"
  };
  // What DISPATCH jumps through, at a fixed address: the handlers, or while tracing what prints in front of them.
  static const void* table[256] = {
#define OPCODE(name, fields, extra, meaning) &&L_##name,
#include "bytecode/opcodes.def"
  };
  if (g_trace != (table[0] == &&printing)) [[unlikely]] {
    for (int op = 0; op < 256; ++op) table[op] = g_trace ? &&printing : handlers[op];
  }
  Code* code = nullptr;
  Instruction* pc = nullptr;
  Value result = Value::Null();  // of the frame that returns
  uint16_t return_kind = kReturnToC;  // where it goes
  Instruction* return_to;             // where its caller goes on, when it has a return point
  PyObject* native_result;  // of a C function, owned
  ++g_counters.entries;

  frame->previous = ts->current_frame;
  ts->current_frame = frame;
  frame->return_offset = kReturnToC;
  code = CodeIfReady(CodeObject(frame));
  goto enter_frame;

enter_frame:  // `frame` is linked: run it from its instr_ptr
  if (ts->py_recursion_remaining-- <= 0 && _Py_CheckRecursiveCallPy(ts)) [[unlikely]] {
    if (frame->owner != FRAME_OWNED_BY_THREAD) {
      Value* top = reinterpret_cast<Value*>(frame->stackpointer);
      while (top > Registers(frame) + code->nlocals) DropValue(frame, *--top);
    }
    goto leave_raised;
  }
  if (frame->owner == FRAME_OWNED_BY_THREAD) {
    for (uint32_t i = code->nlocals; i < code->nregs; ++i) R[i] = Value::Null();
  } else {
    frame->stackpointer = frame->localsplus + code->nlocals;
  }
  t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
  if (throwflag) {
    throwflag = 0;
    pc = code->ins;
    MonitorThrow(ts, frame);
    AddTraceback(frame);
    _PyEval_MonitorRaise(ts, frame, frame->instr_ptr);
    // The yield lies before the resumption point.
    t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code)) - 1;
    goto unwind;
  }
  pc = code->ins + code->unit_to_pc[t_context.unit];
  if (t_context.limits != nullptr && t_context.limits->tripped) {
    PyErr_SetNone(LimitException());
    goto unwind;
  }
  DISPATCH();

start_simple:  // `frame` was just pushed by PushSimple, its locals filled, its temporaries emptied
  if (--ts->py_recursion_remaining < 0) [[unlikely]] {
    ++ts->py_recursion_remaining;
    goto enter_frame;
  }
  pc = code->ins;
  if (code->starts_with_resume && MayPassResume(ts, code)) [[likely]] ++pc;
  DISPATCH();

resume_generator:  // `frame` is a generator's, linked by EnterGenerator; it goes on at its saved pc
  if (SavedPc(frame) & kTracedBit) [[unlikely]] goto enter_frame;
  if (--ts->py_recursion_remaining < 0) [[unlikely]] {
    ++ts->py_recursion_remaining;
    goto enter_frame;
  }
  frame->stackpointer = frame->localsplus + code->nlocals;
  pc = code->ins + SavedPc(frame);
  if (pc->op == Op::Resume && MayPassResume(ts, code)) [[likely]] ++pc;
  DISPATCH();

#ifdef PYNTERP_SWITCH_DISPATCH
dispatch:  // the loop for compilers and tools that cannot follow computed gotos
  if (g_trace) goto printing;
dispatch_plain:
  switch (pc->op) {
#define OPCODE(name, fields, extra, meaning) \
  case Op::name:                             \
    goto L_##name;
#include "bytecode/opcodes.def"
  }
#endif

printing:
  std::fprintf(stderr, "%s %5td  %s\n", PyUnicode_AsUTF8(code->code->co_name), pc - code->ins,
               DisassembleInstruction(code, static_cast<uint32_t>(pc - code->ins)).c_str());
  DISPATCH_PLAIN();

  TARGET(Nop) NEXT(1);

  TARGET(Resume) {
    // Local events of sys.monitoring instrument a code object without a new version.
    if (ts->eval_breaker != code->quiet_version || code->code->_co_monitoring != nullptr) [[unlikely]] {
      PUBLISH();
      if (!UpdateInstrumentation(ts, code->code)) goto error;
      const bool monitored = IsMonitored(code->code);
      if (monitored != code->traced) {
        t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
        code = monitored ? GetTracedCode(code->code) : GetCode(code->code);
        if (code == nullptr) goto leave_raised_without_code;
        frame->instr_ptr = _PyCode_CODE(code->code) + (t_context.unit > 0 ? t_context.unit - 1 : 0);
        pc = code->ins + code->unit_to_pc[t_context.unit];
        DISPATCH();
      }
      const uintptr_t version = ts->eval_breaker & ~uintptr_t{_PY_EVAL_EVENTS_MASK};
      // Inside a trace function instrumentation waits, so nothing is known about this version then.
      if (!monitored && code->code->_co_instrumentation_version == version && !g_stress_observed) code->quiet_version = version;
      if (g_stress_observed && _PyFrame_GetFrameObject(frame) == nullptr) goto error;
      if ((ts->eval_breaker & _PY_EVAL_EVENTS_MASK) && (pc->a & RESUME_OPARG_LOCATION_MASK) < RESUME_AFTER_YIELD_FROM) {
        if (_Py_HandlePending(ts)) goto error;
      }
    }
    if (--t_context.fuel < 0) [[unlikely]] {
      PUBLISH();
      if (!RefillFuel(&t_context)) goto error;
    }
    NEXT(1);
  }

  TARGET(Move) {
    Value* from = &R[pc->b];
    if (pc->flags & kConsumeB) {
      const Value v = *from;
      *from = Value::Null();
      SET(pc->a, v);
    } else {
      const Value v = DupNamed(from);
      SET(pc->a, v);
    }
    NEXT(1);
  }
  TARGET(LoadK) {
    SET(pc->a, code->consts[pc->b | static_cast<uint32_t>(pc->c) << 16]);
    NEXT(1);
  }
  TARGET(LoadI) {
    SET(pc->a, Value::Int(static_cast<int16_t>(pc->b)));
    NEXT(1);
  }
  TARGET(LoadNull) {
    SET(pc->a, Value::Null());
    NEXT(1);
  }
  TARGET(Swap) {
    const Value v = R[pc->a];
    R[pc->a] = R[pc->b];
    R[pc->b] = v;
    NEXT(1);
  }
  TARGET(Drop) {
    SET(pc->a, Value::Null());
    NEXT(1);
  }
  TARGET(MoveClear) {
    const Value v = R[pc->b];
    R[pc->b] = Value::Null();
    SET(pc->a, v);
    NEXT(1);
  }
  TARGET(CheckBound) {
    if (R[pc->a].is_null()) [[unlikely]] {
      PUBLISH();
      SlowNames(ts, frame, pc);
      goto error;
    }
    NEXT(1);
  }
  TARGET(LoadDeref) {
    PyObject* content = reinterpret_cast<PyCellObject*>(R[pc->b].object())->ob_ref;
    if (content != nullptr) [[likely]] {
      SET(pc->a, Value::Load(content));
      NEXT(1);
    }
    SLOW(SlowNames, 1);
  }
  TARGET(CopyFreeVars) {
    auto* func = reinterpret_cast<PyFunctionObject*>(frame->f_funcobj.bits & ~uintptr_t{1});
    const uint32_t first = code->nlocals - pc->a;
    for (uint32_t i = 0; i < pc->a; ++i) SET(first + i, Value::Share(PyTuple_GET_ITEM(func->func_closure, i)));
    NEXT(1);
  }
  TARGET(StoreDeref) {
    auto* cell = reinterpret_cast<PyCellObject*>(R[pc->a].object());
    PyObject* value;
    if (pc->flags & kConsumeB) {
      value = ToObject(R[pc->b]);
      R[pc->b] = Value::Null();
    } else {
      value = Py_NewRef(ObjectOf(&R[pc->b]));
    }
    PyObject* old = cell->ob_ref;
    cell->ob_ref = value;
    if (old != nullptr) DROP_OBJECT(old);
    NEXT(1);
  }
  TARGET(DeleteFast) TARGET(MakeCell) TARGET(DeleteDeref)
  TARGET(LoadFromDictOrDeref) TARGET(StoreGlobal) TARGET(DeleteGlobal) TARGET(LoadName) TARGET(StoreName)
  TARGET(DeleteName) TARGET(LoadLocals) TARGET(LoadFromDictOrGlobals) TARGET(DeleteAttr)
  SLOW(SlowNames, 1);
  TARGET(LoadSuperAttr) TARGET(LoadSpecial) SLOW(SlowNames, 2);

  TARGET(LoadGlobal) {
    const GlobalCache* cache = GlobalCacheOf(pc);
    auto* globals = reinterpret_cast<PyDictObject*>(frame->f_globals);
    if (cache->globals_version != 0 && globals->ma_keys->dk_version == cache->globals_version) [[likely]] {
      PyObject* value;
      if (cache->builtins_version == 0) {
        value = cache->Find(globals->ma_keys, cache->globals_offset);
      } else {
        // A function made after __builtins__ was replaced has the same globals and other builtins.
        if (!PyDict_CheckExact(frame->f_builtins)) SLOW(SlowLoadGlobal, 3);
        PyDictKeysObject* keys = reinterpret_cast<PyDictObject*>(frame->f_builtins)->ma_keys;
        if (keys->dk_version != cache->builtins_version) SLOW(SlowLoadGlobal, 3);
        value = cache->Find(keys, cache->builtins_offset);
      }
      if (value != nullptr) [[likely]] {
        SET(pc->a, Value::Load(value));
        NEXT(3);
      }
    }
    SLOW(SlowLoadGlobal, 3);
  }

  TARGET(LoadAttr) {
    const Value ov = R[pc->b];
    if (ov.is_pointer()) [[likely]] {
      PyObject* owner = ov.object();
      PyTypeObject* type = Py_TYPE(owner);
      const AttrCache* cache = FindEntry(AttrCacheOf(pc), type->tp_version_tag);
      PyObject* value = nullptr;
      if (cache->version == type->tp_version_tag) {
        // The two most frequent kinds by branches: one shared indirect jump for all sites would mispredict.
        if (cache->kind == kCacheInlineValue) [[likely]] {
          PyDictValues* values = InlineValues(owner, type);
          if (values->valid) {
            value = values->values[cache->detail];
            if (value == nullptr) value = cache->pointer;
          }
        } else if (cache->kind == kCacheSlot) {
          value = *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(owner) + cache->detail);
        } else switch (cache->kind) {
          case kCacheClassValue:
            value = cache->pointer;
            break;
          case kCacheKeysValue:
            if (InlineValues(owner, type)->valid &&
                reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys->dk_version == cache->extra) {
              value = cache->pointer;
            }
            break;
          case kCacheModule: {
            auto* dict = reinterpret_cast<PyDictObject*>(reinterpret_cast<PyModuleObject*>(owner)->md_dict);
            if (dict->ma_keys->dk_version == cache->extra) {
              value = DK_UNICODE_ENTRIES(dict->ma_keys)[cache->detail].me_value;
            }
            break;
          }
          case kCacheDictValue:
            if (PyObject** place = FindInDict(OwnDict(owner, type), cache)) value = *place;
            break;
          case kCacheBound: {
            if (cache->extra != 0 &&
                !(InlineValues(owner, type)->valid &&
                  reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys->dk_version == cache->extra)) {
              break;
            }
            PUBLISH();
            PyObject* bound = PyMethod_New(cache->pointer, owner);
            if (bound == nullptr) goto error;
            if (pc->flags & kConsumeB) R[pc->b] = Value::Null();
            SET(pc->a, Value::Steal(bound));
            if (pc->flags & kConsumeB) DROP_VALUE(ov);
            NEXT(4);
          }
          case kCacheProperty: {
            auto* getter = reinterpret_cast<PyFunctionObject*>(cache->pointer);
            auto* co = reinterpret_cast<PyCodeObject*>(getter->func_code);
            Code* callee = CodeIfReady(co);
            if (callee != nullptr && callee->simple_args && callee->argcount == 1 && HasRoom(ts, callee) &&
                getter->vectorcall == g_entered_vectorcall) {
              PUBLISH();
              Py_INCREF(getter);
              _PyInterpreterFrame* f =
                  PushSimple(ts, frame, getter, callee, Value::Steal(reinterpret_cast<PyObject*>(getter)), kReturnDirect);
              Value* args = Registers(f);
              if (pc->flags & kConsumeB || pc->b == pc->a) {
                args[0] = pc->b >= code->nlocals ? ov : Dup(ov);
                if (pc->b >= code->nlocals) R[pc->b] = Value::Null();
              } else {
                args[0] = Dup(ov);
              }
              EmptyRegisters(args, 1, callee->nregs);
              ENTER_DIRECT(f, callee, 4);
            }
            break;
          }
          default:
            break;
        }
      } else if ((cache->kind == kCacheTypeAttr || cache->kind == kCachePolyType) && type == &PyType_Type) {
        value = FindTypeAttr(cache, owner);
      }
      if (value != nullptr) [[likely]] {
        const Value v = Value::Load(value);
        if (pc->flags & kConsumeB) {
          R[pc->b] = Value::Null();
          SET(pc->a, v);
          DROP_VALUE(ov);
        } else {
          SET(pc->a, v);
        }
        NEXT(4);
      }
    }
    SLOW(SlowLoadAttr, 4);
  }

  TARGET(LoadMethod) {
    const Value ov = R[pc->b];
    if (ov.is_pointer()) [[likely]] {
      PyObject* owner = ov.object();
      PyTypeObject* type = Py_TYPE(owner);
      const AttrCache* cache = FindEntry(AttrCacheOf(pc), type->tp_version_tag);
      if (cache->version == type->tp_version_tag) {
        bool hit = cache->kind == kCacheClassValue;
        if (cache->kind == kCacheKeysValue) {
          hit = InlineValues(owner, type)->valid &&
                reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys->dk_version == cache->extra;
        }
        if (hit) [[likely]] {
          Value self;
          if (pc->flags & kConsumeB) {
            self = ov;
            R[pc->b] = Value::Null();
          } else {
            self = Dup(ov);
          }
          R[pc->a] = cache->detail ? Value::Borrow(cache->pointer) : Value::Share(cache->pointer);
          R[static_cast<uint16_t>(WORD(4))] = self;
          NEXT(5);
        }
        if (cache->kind == kCacheModule) {
          auto* dict = reinterpret_cast<PyDictObject*>(reinterpret_cast<PyModuleObject*>(owner)->md_dict);
          if (dict->ma_keys->dk_version == cache->extra) {
            PyObject* value = DK_UNICODE_ENTRIES(dict->ma_keys)[cache->detail].me_value;
            if (value != nullptr) {
              if (pc->flags & kConsumeB) R[pc->b] = Value::Null();
              R[pc->a] = Value::Share(value);
              R[static_cast<uint16_t>(WORD(4))] = Value::Null();
              if (pc->flags & kConsumeB) DROP_VALUE(ov);
              NEXT(5);
            }
          }
        }
      } else if ((cache->kind == kCacheTypeAttr || cache->kind == kCachePolyType) && type == &PyType_Type) {
        if (PyObject* value = FindTypeAttr(cache, owner)) {
          if (pc->flags & kConsumeB) R[pc->b] = Value::Null();
          R[pc->a] = Value::Share(value);
          R[static_cast<uint16_t>(WORD(4))] = Value::Null();
          if (pc->flags & kConsumeB) DROP_VALUE(ov);
          NEXT(5);
        }
      }
    }
    SLOW(SlowLoadMethod, 5);
  }

  TARGET(StoreAttr) {
    const Value ov = R[pc->a];
    if (ov.is_pointer()) [[likely]] {
      PyObject* owner = ov.object();
      PyTypeObject* type = Py_TYPE(owner);
      const AttrCache* cache = FindEntry(AttrCacheOf(pc), type->tp_version_tag);
      if (cache->version == type->tp_version_tag && cache->kind != kCacheEmpty && cache->kind != kCacheGeneric) {
        PyObject** place = nullptr;
        if (cache->kind == kCacheInlineValue) {
          PyDictValues* values = InlineValues(owner, type);
          // With a materialised dict the store must go through it: it counts its entries.
          if (values->valid && _PyObject_ManagedDictPointer(owner)->dict == nullptr) {
            place = &values->values[cache->detail];
            if (*place == nullptr) _PyDictValues_AddToInsertionOrder(values, cache->detail);
          }
        } else if (cache->kind == kCacheDictValue) {
          PyDictObject* dict = OwnDict(owner, type);
          if (dict != nullptr && (dict->_ma_watcher_tag & DICT_WATCHER_MASK) == 0) place = FindInDict(dict, cache);
        } else {
          place = reinterpret_cast<PyObject**>(reinterpret_cast<char*>(owner) + cache->detail);
        }
        if (place != nullptr) [[likely]] {
          PUT_OBJECT(place, pc->b, kConsumeB);
          if (pc->flags & kConsumeA) {
            R[pc->a] = Value::Null();
            DROP_VALUE(ov);
          }
          NEXT(4);
        }
      }
    }
    SLOW(SlowStoreAttr, 4);
  }

#define INT_OP(name, overflow_builtin, adjust)                                                      \
  TARGET(name) {                                                                                    \
    const Value b = R[pc->b], c = R[pc->c];                                                         \
    if ((b.bits & c.bits & 3) == 3) [[likely]] {                                                    \
      int64_t z;                                                                                    \
      if (!overflow_builtin(static_cast<int64_t>(b.bits adjust), static_cast<int64_t>(c.bits - 3), &z)) [[likely]] { \
        SET(pc->a, Value{static_cast<uint64_t>(z)});                                                \
        NEXT(1);                                                                                    \
      }                                                                                             \
    } else if (FloatOp<Op::name>(frame, R, pc, b, c)) {                                             \
      LearnFloat(code, pc, Op::name##Float);                                                        \
      NEXT(1);                                                                                      \
    } else {                                                                                        \
      int64_t x, y, z;                                                                              \
      if (AsInt(b, &x) && AsInt(c, &y) && !overflow_builtin(x, y, &z) && FitsInt(z)) {              \
        SET(pc->a, Value::Int(z));                                                                  \
        CONSUME_C_AND_B();                                                                          \
        NEXT(1);                                                                                    \
      }                                                                                             \
    }                                                                                               \
    goto operator_call;                                                                             \
  }
  INT_OP(Add, __builtin_add_overflow, )
  INT_OP(Sub, __builtin_sub_overflow, )
#undef INT_OP
  TARGET(Mul) {
    const Value b = R[pc->b], c = R[pc->c];
    if ((b.bits & c.bits & 3) == 3) [[likely]] {
      int64_t z;
      if (!__builtin_mul_overflow(static_cast<int64_t>(b.bits - 3), c.as_int(), &z)) [[likely]] {
        SET(pc->a, Value{static_cast<uint64_t>(z) | 3});
        NEXT(1);
      }
    } else if (FloatOp<Op::Mul>(frame, R, pc, b, c)) {
      LearnFloat(code, pc, Op::MulFloat);
      NEXT(1);
    } else {
      int64_t x, y, z;
      if (AsInt(b, &x) && AsInt(c, &y) && !__builtin_mul_overflow(x, y, &z) && FitsInt(z)) {
        SET(pc->a, Value::Int(z));
        CONSUME_C_AND_B();
        NEXT(1);
      }
    }
    goto operator_call;
  }
operator_call:
  if (!code->traced && R[pc->b].is_pointer() && (Py_TYPE(R[pc->b].object())->tp_flags & Py_TPFLAGS_HEAPTYPE)) {
    PUBLISH();
    if (_PyInterpreterFrame* f = PushOperator(ts, frame, pc)) ENTER(f, LiftedCode(CodeObject(f)), 1);
  }
  SLOW(SlowArith, 1);

  TARGET(TrueDiv) {
    if (FloatOp<Op::TrueDiv>(frame, R, pc, R[pc->b], R[pc->c])) {
      LearnFloat(code, pc, Op::TrueDivFloat);
      NEXT(1);
    }
    SLOW(SlowArith, 1);
  }
  TARGET(AddI) {
    const Value b = R[pc->b];
    int64_t z;
    if (b.is_int() && !__builtin_add_overflow(static_cast<int64_t>(b.bits),
                                              static_cast<int64_t>(static_cast<int16_t>(pc->c)) * 4, &z)) [[likely]] {
      SET(pc->a, Value{static_cast<uint64_t>(z)});
      NEXT(1);
    }
    if (FloatOpI<Op::Add>(frame, R, pc, b)) NEXT(1);
    if (int64_t x; AsInt(b, &x) && FitsInt(x + static_cast<int16_t>(pc->c))) {
      SET(pc->a, Value::Int(x + static_cast<int16_t>(pc->c)));
      if (pc->flags & kConsumeB) CLEAR(pc->b);
      NEXT(1);
    }
    SLOW(SlowArith, 1);
  }
  TARGET(SubI) {
    const Value b = R[pc->b];
    int64_t z;
    if (b.is_int() && !__builtin_sub_overflow(static_cast<int64_t>(b.bits),
                                              static_cast<int64_t>(static_cast<int16_t>(pc->c)) * 4, &z)) [[likely]] {
      SET(pc->a, Value{static_cast<uint64_t>(z)});
      NEXT(1);
    }
    if (FloatOpI<Op::Sub>(frame, R, pc, b)) NEXT(1);
    if (int64_t x; AsInt(b, &x) && FitsInt(x - static_cast<int16_t>(pc->c))) {
      SET(pc->a, Value::Int(x - static_cast<int16_t>(pc->c)));
      if (pc->flags & kConsumeB) CLEAR(pc->b);
      NEXT(1);
    }
    SLOW(SlowArith, 1);
  }
  TARGET(MulI) {
    const Value b = R[pc->b];
    int64_t z;
    if (b.is_int() && !__builtin_mul_overflow(static_cast<int64_t>(b.bits - 3),
                                              static_cast<int64_t>(static_cast<int16_t>(pc->c)), &z)) [[likely]] {
      SET(pc->a, Value{static_cast<uint64_t>(z) | 3});
      NEXT(1);
    }
    if (FloatOpI<Op::Mul>(frame, R, pc, b)) NEXT(1);
    SLOW(SlowArith, 1);
  }
// Ints that need no overflow check: `yes` is the result of x and y, when `guard` holds.
#define EXACT_INT_OP(name, guard, yes)                            \
  TARGET(name) {                                                  \
    int64_t x, y;                                                 \
    if (AsInt(R[pc->b], &x) && AsInt(R[pc->c], &y) && (guard)) [[likely]] { \
      SET(pc->a, Value::Int(yes));                                \
      CONSUME_C_AND_B();                                          \
      NEXT(1);                                                    \
    }                                                             \
    SLOW(SlowArith, 1);                                           \
  }
#define EXACT_INT_OP_I(name, guard, yes)                          \
  TARGET(name) {                                                  \
    int64_t x;                                                    \
    const int64_t y = static_cast<int16_t>(pc->c);                \
    if (AsInt(R[pc->b], &x) && (guard)) [[likely]] {              \
      SET(pc->a, Value::Int(yes));                                \
      if (pc->flags & kConsumeB) CLEAR(pc->b);                    \
      NEXT(1);                                                    \
    }                                                             \
    SLOW(SlowArith, 1);                                           \
  }
  EXACT_INT_OP(And, true, x & y)
  EXACT_INT_OP(Or, true, x | y)
  EXACT_INT_OP(Xor, true, x ^ y)
  EXACT_INT_OP(Mod, y > 0, FloorModulo(x, y))
  EXACT_INT_OP(FloorDiv, y > 0, FloorQuotient(x, y))
  EXACT_INT_OP(Shl, static_cast<uint64_t>(y) < 32 && x >= 0 && x < (int64_t{1} << 29), x << y)
  EXACT_INT_OP(Shr, static_cast<uint64_t>(y) < 62, x >> y)
  EXACT_INT_OP_I(AndI, true, x & y)
  EXACT_INT_OP_I(ModI, y > 0, FloorModulo(x, y))
  EXACT_INT_OP_I(FloorDivI, y > 0, FloorQuotient(x, y))
  EXACT_INT_OP_I(ShlI, static_cast<uint64_t>(y) < 32 && x >= 0 && x < (int64_t{1} << 29), x << y)
  EXACT_INT_OP_I(ShrI, static_cast<uint64_t>(y) < 62, x >> y)
#undef EXACT_INT_OP
#undef EXACT_INT_OP_I
  TARGET(BinaryOp) SLOW(SlowArith, 2);

  TARGET(Subscr) {
    const Value b = R[pc->b], c = R[pc->c];
    if (b.is_pointer()) [[likely]] {
      PyObject* o = b.object();
      PyTypeObject* type = Py_TYPE(o);
      if (type == &PyDict_Type && !g_stress_no_caches) {
        pc->op = Op::SubscrDict;
        goto L_SubscrDict;
      }
      int64_t i;
      if ((type == &PyList_Type || type == &PyTuple_Type) && AsInt(c, &i)) {
        const Py_ssize_t n = Py_SIZE(o);
        if (i < 0) i += n;
        if (static_cast<uint64_t>(i) < static_cast<uint64_t>(n)) [[likely]] {
          const Value v = Value::Load(Items(o, type)[i]);
          if (c.is_int() && type == &PyList_Type && !g_stress_no_caches) {
            const bool other = pc->a >= code->nlocals && pc->a != pc->b && !(pc->flags & kConsumeB);
            pc->op = other ? Op::SubscrList : Op::SubscrListSet;
          }
          SET(pc->a, v);
          CONSUME_C_AND_B();
          NEXT(1);
        }
      } else if (type == &PyUnicode_Type && AsInt(c, &i)) {
        if (PyObject* character = AsciiAt(o, i)) {
          SET(pc->a, Value::Borrow(character));
          CONSUME_C_AND_B();
          NEXT(1);
        }
      }
    }
    SLOW(SlowSubscr, 1);
  }
  TARGET(SubscrI) {
    const Value b = R[pc->b];
    if (b.is_pointer()) [[likely]] {
      PyObject* o = b.object();
      if (Py_TYPE(o) == &PyList_Type || Py_TYPE(o) == &PyTuple_Type) {
        const Py_ssize_t n = Py_SIZE(o);
        Py_ssize_t i = static_cast<int16_t>(pc->c);
        if (i < 0) i += n;
        if (static_cast<size_t>(i) < static_cast<size_t>(n)) [[likely]] {
          const Value v = Value::Load(Items(o, Py_TYPE(o))[i]);
          const uint8_t flags = pc->flags;
          SET(pc->a, v);
          if (flags & kConsumeB) CLEAR(pc->b);
          NEXT(1);
        }
      } else if (Py_TYPE(o) == &PyUnicode_Type) {
        if (PyObject* character = AsciiAt(o, static_cast<int16_t>(pc->c))) {
          SET(pc->a, Value::Borrow(character));
          if (pc->flags & kConsumeB) CLEAR(pc->b);
          NEXT(1);
        }
      }
    }
    SLOW(SlowSubscr, 1);
  }
  TARGET(StoreSubscr) {
    const Value container = R[pc->a];
    if (container.is_pointer() && Py_TYPE(container.object()) == &PyList_Type) {
      int64_t i;
      if (AsInt(R[pc->b], &i)) {
        auto* list = reinterpret_cast<PyListObject*>(container.object());
        const Py_ssize_t n = Py_SIZE(list);
        if (i < 0) i += n;
        if (static_cast<uint64_t>(i) < static_cast<uint64_t>(n)) [[likely]] {
          PUT_OBJECT(&list->ob_item[i], pc->c, kConsumeC);
          if (R[pc->b].is_int() && !g_stress_no_caches) pc->op = Op::StoreSubscrList;
          if (pc->flags & kConsumeB) CLEAR(pc->b);
          if (pc->flags & kConsumeA) CLEAR(pc->a);
          NEXT(1);
        }
      }
    }
    SLOW(SlowStoreSubscr, 1);
  }
  TARGET(DeleteSubscr) SLOW(SlowMisc, 1);
  TARGET(BinarySlice) SLOW(SlowBinarySlice, 2);
  TARGET(SubscrSlice) SLOW(SlowSubscrSlice, 2);
  TARGET(StoreSlice) SLOW(SlowStoreSlice, 2);
  TARGET(Negative) {
    int64_t x;
    if (AsInt(R[pc->b], &x)) [[likely]] {
      if (FitsInt(-x)) {
        SET(pc->a, Value::Int(-x));
        if (pc->flags & kConsumeB) CLEAR(pc->b);
        NEXT(1);
      }
    } else if (IsFloat(R[pc->b]) && PutFloat(frame, R, pc, -FloatOf(R[pc->b]), false)) {
      NEXT(1);
    }
    SLOW(SlowUnary, 1);
  }
  TARGET(Invert) SLOW(SlowUnary, 1);
  TARGET(Not) {
    const Value b = R[pc->b];
    if (b.bits == (reinterpret_cast<uint64_t>(Py_True) | 1)) {
      SET(pc->a, Value::Borrow(Py_False));
      NEXT(1);
    }
    if (b.bits == (reinterpret_cast<uint64_t>(Py_False) | 1)) {
      SET(pc->a, Value::Borrow(Py_True));
      NEXT(1);
    }
    SLOW(SlowUnary, 1);
  }
  TARGET(ToBool) {
    const Value b = R[pc->b];
    if ((b.bits & ~uint64_t{1}) == reinterpret_cast<uint64_t>(Py_True) ||
        (b.bits & ~uint64_t{1}) == reinterpret_cast<uint64_t>(Py_False)) {
      SET(pc->a, Value::Borrow(b.object()));
      NEXT(1);
    }
    SLOW(SlowUnary, 1);
  }
  TARGET(Compare) {
    const Value b = R[pc->b], c = R[pc->c];
    if ((b.bits & c.bits & 3) == 3) [[likely]] {
      const bool truth =
          CompareNumbers((pc->flags >> kCmpShift) & 7, static_cast<int64_t>(b.bits), static_cast<int64_t>(c.bits));
      SET(pc->a, Value::Borrow(truth ? Py_True : Py_False));
      NEXT(1);
    }
    if (const int t = CompareExact(pc, b, c); t >= 0) {
      SET(pc->a, Value::Borrow(t ? Py_True : Py_False));
      CONSUME_C_AND_B();
      NEXT(1);
    }
    SLOW(SlowCompare, 1);
  }
  TARGET(Is) {
    const bool same = SameObject(R, pc->b, pc->c);
    const bool truth = same != ((pc->flags & kSense) != 0);
    SET(pc->a, Value::Borrow(truth ? Py_True : Py_False));
    CONSUME_C_AND_B();
    NEXT(1);
  }
  TARGET(Contains) SLOW(SlowContains, 1);

  TARGET(Jump) NEXT(JUMP_BC(pc));
  TARGET(JumpBack) {
    if (ts->eval_breaker != code->quiet_version) [[unlikely]] {
      PUBLISH();
      if (ts->eval_breaker & _PY_EVAL_EVENTS_MASK) {
        if (_Py_HandlePending(ts)) goto error;
      }
      if (!code->traced && IsMonitored(code->code)) {
        const Instruction* target = pc + JUMP_BC(pc);
        t_context.unit = static_cast<uint32_t>(code->units[target - code->ins] - _PyCode_CODE(code->code));
        code = GetTracedCode(code->code);
        if (code == nullptr) goto leave_raised_without_code;
        pc = code->ins + code->unit_to_pc[t_context.unit];
        DISPATCH();
      }
    }
    if (--t_context.fuel < 0) [[unlikely]] {
      PUBLISH();
      if (!RefillFuel(&t_context)) goto error;
    }
    NEXT(JUMP_BC(pc));
  }
  TARGET(JumpBackNoPoll) NEXT(JUMP_BC(pc));
#define JUMP_IF(name, sense)                                                     \
  TARGET(name) {                                                                 \
    const Value v = R[pc->a];                                                    \
    if (v.bits == (reinterpret_cast<uint64_t>(sense ? Py_True : Py_False) | 1)) { \
      NEXT(JUMP_BC(pc));                                                         \
    }                                                                            \
    if (v.bits == (reinterpret_cast<uint64_t>(sense ? Py_False : Py_True) | 1)) { \
      NEXT(1);                                                                   \
    }                                                                            \
    if (int64_t x; AsInt(v, &x)) {                                               \
      if (pc->flags & kConsumeA) CLEAR(pc->a);                                   \
      if ((x != 0) == sense) NEXT(JUMP_BC(pc));                                  \
      NEXT(1);                                                                   \
    }                                                                            \
    PUBLISH();                                                                   \
    const int truth = SlowTruth(frame, &R[pc->a]);                               \
    if (truth < 0) goto error;                                                   \
    if (pc->flags & kConsumeA) CLEAR(pc->a);                                     \
    if ((truth != 0) == sense) NEXT(JUMP_BC(pc));                                \
    NEXT(1);                                                                     \
  }
  JUMP_IF(JumpIfTrue, true)
  JUMP_IF(JumpIfFalse, false)
#undef JUMP_IF
  TARGET(JumpIfNone) {
    const bool none = R[pc->a].bits == (reinterpret_cast<uint64_t>(Py_None) | 1) ||
                      R[pc->a].bits == reinterpret_cast<uint64_t>(Py_None);
    if (pc->flags & kConsumeA) CLEAR(pc->a);
    if (none) NEXT(JUMP_BC(pc));
    NEXT(1);
  }
  TARGET(JumpIfNotNone) {
    const bool none = R[pc->a].bits == (reinterpret_cast<uint64_t>(Py_None) | 1) ||
                      R[pc->a].bits == reinterpret_cast<uint64_t>(Py_None);
    if (pc->flags & kConsumeA) CLEAR(pc->a);
    if (!none) NEXT(JUMP_BC(pc));
    NEXT(1);
  }
  TARGET(JumpIfCmp) {
    const Value b = R[pc->b], c = R[pc->c];
    bool truth;
    if ((b.bits & c.bits & 3) == 3) {
      truth = CompareNumbers((pc->flags >> kCmpShift) & 7, static_cast<int64_t>(b.bits), static_cast<int64_t>(c.bits));
      LearnJump(pc, Op::JumpIfLt);
    } else if (int t = CompareExact(pc, b, c); t >= 0) {
      truth = t != 0;
      CONSUME_C_AND_B();
    } else {
      PUBLISH();
      const int slow = SlowCompareBool(ts, frame, pc);
      if (slow < 0) goto error;
      truth = slow != 0;
    }
    if (truth == ((pc->flags & kSense) != 0)) NEXT(JUMP_WORD(1));
    NEXT(2);
  }
  TARGET(JumpIfCmpI) {
    const Value b = R[pc->b];
    bool truth;
    if (b.is_int()) {
      truth = CompareNumbers<int64_t>((pc->flags >> kCmpShift) & 7, b.as_int(), static_cast<int16_t>(pc->c));
      LearnJump(pc, Op::JumpIfLtI);
    } else if (int64_t x; AsInt(b, &x)) {
      truth = CompareNumbers<int64_t>((pc->flags >> kCmpShift) & 7, x, static_cast<int16_t>(pc->c));
      if (pc->flags & kConsumeB) CLEAR(pc->b);
    } else {
      PUBLISH();
      const int slow = SlowCompareBool(ts, frame, pc);
      if (slow < 0) goto error;
      truth = slow != 0;
    }
    if (truth == ((pc->flags & kSense) != 0)) NEXT(JUMP_WORD(1));
    NEXT(2);
  }
  TARGET(JumpIfIs) {
    const bool same = SameObject(R, pc->b, pc->c);
    CONSUME_C_AND_B();
    if (same == ((pc->flags & kSense) != 0)) NEXT(JUMP_WORD(1));
    NEXT(2);
  }
  TARGET(JumpIfContains) {
    PUBLISH();
    int found;
    if (const Value c = R[pc->c]; c.is_pointer() && Py_TYPE(c.object()) == &PySet_Type) {
      found = _PySet_Contains(reinterpret_cast<PySetObject*>(c.object()), ObjectOf(&R[pc->b]));
      if (found < 0) goto error;
      CONSUME_C_AND_B();
    } else {
      found = SlowContainsBool(ts, frame, pc);
      if (found < 0) goto error;
    }
    if ((found != 0) == ((pc->flags & kSense) != 0)) NEXT(JUMP_WORD(1));
    NEXT(2);
  }

  TARGET(GetIter)
  TARGET(GetAwaitable) {
    const Value bv = R[pc->b];
    if (bv.is_pointer()) {
      PyObject* o = bv.object();
      const bool awaits = pc->op == Op::GetAwaitable;
      // What is its own iterator; a coroutine that somebody awaits already is an error for the slow path.
      if (awaits ? Py_TYPE(o) == &PyCoro_Type && reinterpret_cast<PyGenObject*>(o)->gi_frame_state == FRAME_CREATED
                 : Py_TYPE(o) == &PyGen_Type) {
        if (pc->flags & kConsumeB) {
          R[pc->b] = Value::Null();
          SET(pc->a, bv);
        } else {
          SET(pc->a, Dup(bv));
        }
        NEXT(1);
      }
      PyTypeObject* type = Py_TYPE(o);
      if (!awaits && (type == &PyList_Type || type == &PyTuple_Type || type == &PyRange_Type || type == &PyDict_Type)) {
        PUBLISH();
        PyObject* it = type->tp_iter(o);
        if (it == nullptr) goto error;
        SET(pc->a, Value::Steal(it));
        if (pc->flags & kConsumeB) CLEAR(pc->b);
        NEXT(1);
      }
      if (!code->traced && (type->tp_flags & Py_TPFLAGS_HEAPTYPE)) {
        PUBLISH();
        if (_PyInterpreterFrame* f = PushIterMethod(ts, frame, pc)) ENTER(f, LiftedCode(CodeObject(f)), 1);
      }
    }
    SLOW(SlowIter, 1);
  }
  TARGET(GetYieldFromIter) TARGET(GetAIter) TARGET(GetANext) SLOW(SlowIter, 1);

  TARGET(ForRange) {
    auto* it = reinterpret_cast<_PyRangeIterObject*>(R[pc->b].object());
    if (Py_TYPE(it) == &PyRangeIter_Type) [[likely]] {
      if (it->len <= 0) NEXT(JUMP_WORD(1));
      const long v = it->start;
      it->start = v + it->step;
      --it->len;
      if (FitsInt(v)) [[likely]] {
        SET(pc->a, Value::Int(v));
      } else {
        PyObject* boxed = PyLong_FromLong(v);
        if (boxed == nullptr) goto error;
        SET(pc->a, Value::Steal(boxed));
      }
      NEXT(2);
    }
    goto for_iter;
  }
  TARGET(ForList) {
    auto* it = reinterpret_cast<_PyListIterObject*>(R[pc->b].object());
    if (Py_TYPE(it) == &PyListIter_Type) [[likely]] {
      PyListObject* list = it->it_seq;
      if (list != nullptr && it->it_index >= 0 && it->it_index < Py_SIZE(list)) [[likely]] {
        SET(pc->a, Value::Load(list->ob_item[it->it_index++]));
        NEXT(2);
      }
    }
    goto for_iter;
  }
  TARGET(ForTuple) {
    auto* it = reinterpret_cast<_PyTupleIterObject*>(R[pc->b].object());
    if (Py_TYPE(it) == &PyTupleIter_Type) [[likely]] {
      PyTupleObject* tuple = it->it_seq;
      if (tuple != nullptr && it->it_index < Py_SIZE(tuple)) [[likely]] {
        SET(pc->a, Value::Load(tuple->ob_item[it->it_index++]));
        NEXT(2);
      }
    }
    goto for_iter;
  }
  TARGET(ForIter)
for_iter: {
    PyObject* it = R[pc->b].object();
    PyTypeObject* type = Py_TYPE(it);
    if (type == &PyGen_Type && !code->traced && CanEnterGenerator(it)) {
      PUBLISH();
      SavedPc(frame) = static_cast<uint32_t>(pc - code->ins) | code->saved_bits | 2u << 24;
      frame = EnterGenerator(ts, reinterpret_cast<PyGenObject*>(it), frame, Value::Borrow(Py_None), kReturnToFor);
      ts->current_frame = frame;
      code = LiftedCode(CodeObject(frame));
      goto resume_generator;
    }
    if (type == &PyRangeIter_Type && pc->op != Op::ForRange) {
      pc->op = Op::ForRange;
      DISPATCH();
    }
    if (type == &PyListIter_Type) pc->op = Op::ForList;
    else if (type == &PyTupleIter_Type) pc->op = Op::ForTuple;
    PUBLISH();
    iternextfunc next = type->tp_iternext;
    if (next == nullptr) {
      _PyErr_Format(ts, PyExc_TypeError, "'%.100s' object is not an iterator", type->tp_name);
      goto error;
    }
    PyObject* value = next(it);
    if (value == nullptr) {
      if (_PyErr_Occurred(ts)) {
        if (!_PyErr_ExceptionMatches(ts, PyExc_StopIteration)) goto error;
        _PyEval_MonitorRaise(ts, frame, frame->instr_ptr);
        _PyErr_Clear(ts);
      }
      NEXT(JUMP_WORD(1));
    }
    SET(pc->a, Value::Take(value));
    NEXT(2);
  }

  TARGET(Send) {
    PyObject* receiver = R[pc->b].object();
    PUBLISH();
    if (CanEnterGenerator(receiver)) {
      Value sent = R[pc->c];
      R[pc->c] = Value::Null();
      if (sent.is_int()) sent = Value::Steal(ToObject(sent));
      SavedPc(frame) = static_cast<uint32_t>(pc - code->ins) | code->saved_bits | 2u << 24;
      frame = EnterGenerator(ts, reinterpret_cast<PyGenObject*>(receiver), frame, sent, kReturnToSend);
      ts->current_frame = frame;
      code = LiftedCode(CodeObject(frame));
      goto resume_generator;
    }
    PyObject* result;
    const int state = SendValue(ts, frame, receiver, ObjectOf(&R[pc->c]), &result);
    if (state < 0) goto error;
    const uint16_t value_reg = pc->c;
    CLEAR(value_reg);
    SET(pc->a, Value::Steal(result));
    if (state == 0) NEXT(JUMP_WORD(1));
    NEXT(2);
  }

  TARGET(Yield) {
    Value v = R[pc->b];
    if (pc->b >= code->nlocals) {
      R[pc->b] = Value::Null();
    } else {
      v = DupNamed(&R[pc->b]);
    }
    v = HeapSafe(v);
    PUBLISH();
    frame->instr_ptr++;
    PyGenObject* gen = _PyGen_GetGeneratorFromFrame(frame);
    gen->gi_frame_state = static_cast<int8_t>(FRAME_SUSPENDED + pc->c);
    frame->stackpointer = frame->localsplus + code->nlocals + WORD(1);
    SavedPc(frame) = static_cast<uint32_t>(pc + 2 - code->ins) | code->saved_bits;  // the Resume behind this
    ts->exc_info = gen->gi_exc_state.previous_item;
    gen->gi_exc_state.previous_item = nullptr;
    ++ts->py_recursion_remaining;
    const uint16_t kind = frame->return_offset;
    _PyInterpreterFrame* caller = frame->previous;
    frame->previous = nullptr;
    ts->current_frame = caller;
    if (kind == kReturnToC) {
      return ToObject(v);
    }
    frame = caller;
    code = ResumedCode(frame);
    pc = code->ins + (SavedPc(frame) & kPcMask);
    SET(pc->a, v);
    NEXT(2);
  }

  TARGET(ReturnGenerator) {
    PUBLISH();
    PyGenObject* gen = MakeGenerator(frame, code, pc + 1);
    if (gen == nullptr) goto error;
    ++ts->py_recursion_remaining;
    const uint16_t kind = frame->return_offset;
    _PyInterpreterFrame* dying = frame;
    const ReturnPoint back = kind == kReturnDirect ? *ReturnPointOf(dying, code) : ReturnPoint{};
    frame = ts->current_frame = dying->previous;
    _PyThreadState_PopFrame(ts, dying);
    result = Value::Steal(reinterpret_cast<PyObject*>(gen));
    if (kind == kReturnToC) {
      return result.object();
    }
    if (kind == kReturnDirect) [[likely]] {
      code = back.code;
      pc = back.call;
      return_to = back.next;
      goto returned_direct;
    }
    return_kind = kind;
    code = ResumedCode(frame);
    pc = code->ins + (SavedPc(frame) & kPcMask);
    goto returned;
  }

returned_direct:  // by a return point: the caller is back, at the call
  SET(pc->a, result);
  if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
  pc = return_to;
  DISPATCH();

  TARGET(ReturnK) {
    result = code->consts[pc->b];
    if (!(pc->flags & kSense)) result = HeapSafe(result);
    goto return_result;
  }
  TARGET(Return) {
    result = R[pc->a];
    if (frame->frame_obj != nullptr && pc->a < code->nlocals) [[unlikely]] {
      result = DupNamed(&R[pc->a]);  // the frame object keeps showing the local
    } else {
      R[pc->a] = Value::Null();
    }
    result = HeapSafe(result);
  }
return_result: {
    const uint16_t kind = return_kind = frame->return_offset;
    _PyInterpreterFrame* dying = frame;
    frame = dying->previous;
    ts->current_frame = frame;
    ++ts->py_recursion_remaining;
    if (kind == kReturnDirect) [[likely]] {
      // Word by word: a wider load would wait for the words' stores.
      const volatile ReturnPoint* back = ReturnPointOf(dying, code);
      return_to = back->next;
      Code* const caller = back->code;
      Instruction* const call = back->call;
      if (dying->frame_obj == nullptr) [[likely]] {
        PopSimple(ts, dying, code->nlocals);
      } else {
        dying->instr_ptr = *reinterpret_cast<_Py_CODEUNIT**>(reinterpret_cast<char*>(pc) - code->unit_offset);
        PopFrame(ts, dying, code);
      }
      code = caller;
      pc = call;
      goto returned_direct;
    }
    if (static_cast<uint16_t>(kind - kReturnToCall) <= kReturnToIter - kReturnToCall && dying->frame_obj == nullptr &&
        dying->f_locals == nullptr && reinterpret_cast<PyObject**>(dying) != &ts->datastack_chunk->data[0]) {
      PopSimple(ts, dying, code->nlocals);
      code = ResumedCode(frame);
      pc = code->ins + (SavedPc(frame) & kPcMask);
      goto returned;
    }
    if (dying->frame_obj != nullptr || dying->owner != FRAME_OWNED_BY_THREAD) {
      dying->instr_ptr = *reinterpret_cast<_Py_CODEUNIT**>(reinterpret_cast<char*>(pc) - code->unit_offset);
    }
    PopFrame(ts, dying, code);
    if (kind == kReturnToC) {
      return ToObject(result);
    }
    code = ResumedCode(frame);
    pc = code->ins + (SavedPc(frame) & kPcMask);
  }
returned: {  // the caller is back: it takes the result in
    const Value v = result;
    const uint16_t kind = return_kind;
    const uint32_t saved = SavedPc(frame);
    if (kind == kReturnToCall) {
      SET(pc->a, v);
      if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
      NEXT(saved >> 24);
    }
    if (kind == kReturnToOperator) {
      if (v.is_object() && v.object() == Py_NotImplemented) [[unlikely]] {
        PUBLISH();
        RaiseUnsupported(pc, R[pc->b].object(), ObjectOf(&R[pc->c]));
        goto error;
      }
      SET(pc->a, v);
      CONSUME_C_AND_B();
      if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
      NEXT(1);
    }
    if (kind == kReturnToIter) {
      PyObject* o = ToObject(v);
      if (!CheckIterator(pc, o)) [[unlikely]] {
        PUBLISH();
        Py_DECREF(o);
        goto error;
      }
      SET(pc->a, Value::Steal(o));
      if (pc->flags & kConsumeB) CLEAR(pc->b);
      if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
      NEXT(1);
    }
    if (kind == kReturnToFor) {
      DropValue(frame, v);
      NEXT(JUMP_WORD(1));
    }
    if (kind == kReturnToSend) {
      SET(pc->a, v);
      pc += JUMP_WORD(1);
      if (ts->eval_breaker != code->quiet_version && !code->traced && IsMonitored(code->code)) [[unlikely]] {
        t_context.unit = static_cast<uint32_t>(code->units[pc - code->ins] - _PyCode_CODE(code->code));
        code = GetTracedCode(code->code);
        if (code == nullptr) goto leave_raised_without_code;
        pc = code->ins + code->unit_to_pc[t_context.unit];
      }
      DISPATCH();
    }
    if (v.bits != (reinterpret_cast<uint64_t>(Py_None) | 1)) {
      PyObject* o = ToObject(v);
      if (!Py_IsNone(o)) {
        PUBLISH();
        _PyErr_Format(ts, PyExc_TypeError, "__init__() should return None, not '%.200s'", Py_TYPE(o)->tp_name);
        Py_DECREF(o);
        goto error;
      }
    }
    if (pc->a != pc->c) {
      const Value made = R[pc->c];
      R[pc->c] = Value::Null();
      SET(pc->a, made);
    }
    NEXT(saved >> 24);
  }

  TARGET(CallFunction) {
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    const Value cv = R[ops[0]];
    const CallCache* cache = CallCacheOf(pc);
    if (PyFunctionObject* func; IsFunction(cv, &func) && Remembers(cache, func)) [[likely]] {
      Code* callee = cache->callee;
      const uint32_t nargs = pc->b;
      const bool has_self = IsPresent(R, ops[1]);
      if ((callee->entry_args == nargs + has_self || HasDefaults(func, callee->entry_args - nargs - has_self)) &&
          HasRoom(ts, callee)) [[likely]] {
        PUBLISH();
        if (ops[0] >= code->nlocals) {
          R[ops[0]] = Value::Null();
        } else {
          Py_INCREF(func);
        }
        _PyInterpreterFrame* f = PushSimple(ts, frame, func, callee, cv, kReturnDirect);
        Value* args = Registers(f);
        uint32_t n = 0;
        if (has_self) args[n++] = TakeOperand(R, code, ops[1]);
        const uint16_t* const last = ops + 2 + nargs;
#pragma GCC unroll 1
        for (const uint16_t* op = ops + 2; op != last; ++op) args[n++] = TakeOperand(R, code, *op);
        BoxIterator(callee, args);
        if (n < callee->argcount) [[unlikely]] {
          PyObject** end = &PyTuple_GET_ITEM(func->func_defaults, PyTuple_GET_SIZE(func->func_defaults));
          for (ptrdiff_t missing = callee->argcount - n; missing > 0; --missing) args[n++] = Value::Share(end[-missing]);
        }
        EmptyRegisters(args, n, callee->nregs);
        ENTER_DIRECT(f, callee, pc->flags);
      }
    }
    goto call;
  }
  TARGET(CallGenerator) {
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    const Value cv = R[ops[0]];
    const CallCache* cache = CallCacheOf(pc);
    if (PyFunctionObject* func; IsFunction(cv, &func) && Remembers(cache, func)) [[likely]] {
      Code* callee = cache->callee;
      const uint32_t nargs = pc->b;
      const bool has_self = IsPresent(R, ops[1]);
      // Where a coroutine comes from is asked of the frame that makes it, which this one is not.
      if (callee->entry_args == nargs + has_self && ts->coroutine_origin_tracking_depth == 0 &&
          ts->py_recursion_remaining > 1) [[likely]] {
        PUBLISH();
        PyGenObject* gen = NewGenerator(ts, func, callee);
        if (gen == nullptr) goto error;
        Value* args = Registers(&gen->gi_iframe);
        uint32_t n = 0;
        if (has_self) args[n++] = HeapSafe(TakeOperand(R, code, ops[1]));
        for (const uint16_t* op = ops + 2; op != ops + 2 + nargs; ++op) args[n++] = HeapSafe(TakeOperand(R, code, *op));
        BoxIterator(callee, args);
        if (n < callee->nregs) {  // the object ends with the last register
          EmptyRegisters(args, n, callee->nregs - 1);
          args[callee->nregs - 1] = Value::Null();
        }
        gen->gi_frame_state = FRAME_CREATED;
        if (ops[0] >= code->nlocals) CLEAR(ops[0]);
        SET(pc->a, Value::Steal(reinterpret_cast<PyObject*>(gen)));
        if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
        NEXT(pc->flags);
      }
    }
    pc->op = Op::CallFunction;
    goto L_CallFunction;
  }
  TARGET(CallInit) {
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    const Value cv = R[ops[0]];
    const CallCache* cache = CallCacheOf(pc);
    if ((cv.bits & 3) == 0 && Py_TYPE(cv.object()) == &PyType_Type && !IsPresent(R, ops[1])) [[likely]] {
      auto* type = reinterpret_cast<PyTypeObject*>(cv.object());
      if (type->tp_version_tag == cache->class_version && cache->init->func_version == cache->function_version &&
          g_entered_vectorcall != nullptr && HasRoom(ts, cache->callee)) [[likely]] {
        PUBLISH();
        Code* callee = cache->callee;
        PyFunctionObject* init = cache->init;
        PyObject* made = type->tp_alloc(type, 0);
        if (made == nullptr) goto error;
        Py_INCREF(init);
        _PyInterpreterFrame* f = PushSimple(ts, frame, init, callee, Value::Steal(reinterpret_cast<PyObject*>(init)), kReturnToInit);
        Value* args = Registers(f);
        args[0] = Value::Steal(made);
        uint32_t n = 1;
        const uint16_t* const last = ops + 2 + pc->b;
#pragma GCC unroll 1
        for (const uint16_t* op = ops + 2; op != last; ++op) args[n++] = TakeOperand(R, code, *op);
        EmptyRegisters(args, n, callee->nregs);
        if (ops[0] >= code->nlocals) CLEAR(ops[0]);
        Py_INCREF(made);
        SET(pc->c, Value::Steal(made));
        ENTER(f, callee, pc->flags);
      }
    }
    goto call;
  }
#include "vm/forms.inc"

  TARGET(Call)
call: {
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    const uint32_t nargs = pc->b;
    const Value cv = R[ops[0]];
    if (ops[0] < kConstOperand && cv.is_object() && Py_TYPE(cv.object()) == &PyFunction_Type) {
      auto* func = reinterpret_cast<PyFunctionObject*>(cv.object());
      Code* callee = CodeIfReady(reinterpret_cast<PyCodeObject*>(func->func_code));
      const bool has_self = IsPresent(R, ops[1]);
      // What the site cannot remember goes the slow way.
      if (callee != nullptr &&
          (callee->entry_args == nargs + has_self || HasDefaults(func, callee->entry_args - nargs - has_self)) &&
          func->vectorcall == g_entered_vectorcall &&
          func->func_version >= FUNC_VERSION_FIRST_VALID && (cv.bits & 3) == 0 && HasRoom(ts, callee) &&
          !code->traced && pc->flags != 0 && !g_stress_no_caches) [[likely]] {
        *CallCacheOf(pc) = {func->func_version, 0, callee, nullptr};
        if (callee->ins[0].op == Op::ReturnGenerator && callee->entry_args == nargs + has_self) {
          pc->op = Op::CallGenerator;
          goto L_CallGenerator;
        }
        pc->op = Op::CallFunction;
        if (callee->entry_args == nargs + has_self && !callee->takes_iterator) {
          const bool named = ops[0] < code->nlocals;
          if (ops[1] == kNoReg) pc->op = named ? Op::CallExactNamed : Op::CallExact;
          if (!named && has_self && ops[1] < kConstOperand && ops[1] >= code->nlocals) pc->op = Op::CallExactSelf;
        }
        DISPATCH_PLAIN();
      }
    }
    if (ops[0] < kConstOperand && cv.is_object() && !code->traced && pc->flags != 0 && nargs <= kMostNativeArguments) {
      PyTypeObject* type = Py_TYPE(cv.object());
      if (type == &PyMethod_Type && ops[1] == kNoReg && !g_stress_no_caches) {
        PyObject* target = reinterpret_cast<PyMethodObject*>(cv.object())->im_func;
        auto* func = reinterpret_cast<PyFunctionObject*>(target);
        Code* callee = Py_TYPE(target) == &PyFunction_Type ? ExactCallee(func, nargs + 1) : nullptr;
        if (callee != nullptr && HasRoom(ts, callee) && func->func_version >= FUNC_VERSION_FIRST_VALID) {
          *CallCacheOf(pc) = {func->func_version, 0, callee, nullptr};
          pc->op = Op::CallBoundExact;
          DISPATCH_PLAIN();
        }
      }
      if (type == &PyMethodDescr_Type || type == &PyCFunction_Type) {
        const Op form = NativeForm(code, R, pc);
        if (form != Op::CallNative) {
          pc->op = form;
          DISPATCH_PLAIN();
        }
        if (!g_stress_no_caches) pc->op = Op::CallNative;
        goto L_CallNative;
      }
      if (type == &PyType_Type && !IsPresent(R, ops[1])) {
        auto* cls = reinterpret_cast<PyTypeObject*>(cv.object());
        PUBLISH();
        if (cls->tp_vectorcall != nullptr) {
          native_result = CallClass(code, R, pc, cv.object());
          if (native_result == nullptr) goto error;
          goto native_returned;
        }
        if (nargs == 0 && IsBareClass(cv.object())) {
          native_result = cls->tp_alloc(cls, 0);
          if (native_result == nullptr) goto error;
          goto native_returned;
        }
      }
    }
    goto slow_call;
  }
  TARGET(CallNative) {
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    const uint32_t nargs = pc->b;
    const Value cv = R[ops[0]];
    if (!cv.is_pointer()) [[unlikely]] goto slow_call;
    const PyMethodDef* def;
    PyObject* self;
    if (Py_TYPE(cv.object()) == &PyMethodDescr_Type) {
      if (ops[1] >= kConstOperand || !R[ops[1]].is_object()) goto slow_call;
      auto* descr = reinterpret_cast<PyMethodDescrObject*>(cv.object());
      self = R[ops[1]].object();
      if (!PyObject_TypeCheck(self, PyDescr_TYPE(descr))) goto slow_call;
      def = descr->d_method;
    } else if (Py_TYPE(cv.object()) == &PyCFunction_Type) {
      if (IsPresent(R, ops[1])) goto slow_call;
      def = reinterpret_cast<PyCFunctionObject*>(cv.object())->m_ml;
      self = def->ml_flags & METH_STATIC ? nullptr : reinterpret_cast<PyCFunctionObject*>(cv.object())->m_self;
    } else {
      goto call;
    }
    const int signature = def->ml_flags & ~(METH_STATIC | METH_CLASS | METH_COEXIST);
    PUBLISH();
    if (signature == METH_O && nargs == 1) {
      if (def->ml_meth == g_natives.list_append && Py_TYPE(self) == &PyList_Type) {
        PyObject* item = TakeOperandObject(R, code, ops[2]);
        if (_PyList_AppendTakeRef(reinterpret_cast<PyListObject*>(self), item) < 0) goto error;
        if (ops[1] != kNoReg && ops[1] >= code->nlocals) CLEAR(ops[1]);
        if (ops[0] >= code->nlocals) CLEAR(ops[0]);
        SET(pc->a, Value::Borrow(Py_None));
        NEXT(2 + kCallCacheWords);
      }
      PyObject* argument = OperandObject(R, code, ops[2]);
      if (def->ml_meth == g_natives.len &&
          (Py_TYPE(argument) == &PyList_Type || Py_TYPE(argument) == &PyTuple_Type ||
           Py_TYPE(argument) == &PyUnicode_Type)) {
        const Py_ssize_t n =
            Py_TYPE(argument) == &PyUnicode_Type ? PyUnicode_GET_LENGTH(argument) : Py_SIZE(argument);
        if (ops[2] < kConstOperand && ops[2] >= code->nlocals) CLEAR(ops[2]);
        if (ops[0] >= code->nlocals) CLEAR(ops[0]);
        SET(pc->a, Value::Int(n));
        NEXT(2 + kCallCacheWords);
      }
      if (_Py_EnterRecursiveCallTstate(ts, " while calling a Python object")) goto error;
      native_result = def->ml_meth(self, argument);
      _Py_LeaveRecursiveCallTstate(ts);
    } else if (signature == METH_NOARGS && nargs == 0) {
      if (_Py_EnterRecursiveCallTstate(ts, " while calling a Python object")) goto error;
      native_result = def->ml_meth(self, nullptr);
      _Py_LeaveRecursiveCallTstate(ts);
    } else if ((signature & ~METH_KEYWORDS) == METH_FASTCALL) {
      PyObject* arguments[kMostNativeArguments];
      for (uint32_t i = 0; i < nargs; ++i) arguments[i] = OperandObject(R, code, ops[2 + i]);
      if (signature != METH_FASTCALL) {
        native_result = reinterpret_cast<PyCFunctionFastWithKeywords>(reinterpret_cast<void*>(def->ml_meth))(
            self, arguments, nargs, nullptr);
      } else if (nargs == 2 && def->ml_meth == g_natives.isinstance) {
        const int answer = PyObject_IsInstance(arguments[0], arguments[1]);
        native_result = answer < 0 ? nullptr : answer != 0 ? Py_True : Py_False;
      } else {
        native_result =
            reinterpret_cast<PyCFunctionFast>(reinterpret_cast<void*>(def->ml_meth))(self, arguments, nargs);
      }
    } else {
      goto slow_call;
    }
  }
native_called:
  CHECK_NATIVE_RESULT();
native_returned: {  // the operands die, the last first, before the result is seen
    const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
    for (uint32_t i = pc->b + 2; i-- > 0;) {
      if (ops[i] < kConstOperand && ops[i] >= code->nlocals) CLEAR(ops[i]);
    }
    SET(pc->a, Value::Take(native_result));
    if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto native_interrupted;
    NEXT(pc->flags);
  }
native_interrupted:
  if ((ts->eval_breaker & _PY_EVAL_EVENTS_MASK) && _Py_HandlePending(ts)) goto error;
  goto after_call;
  TARGET(CallKw) TARGET(CallEx)
slow_call: {
    PUBLISH();
    _PyInterpreterFrame* pushed = nullptr;
    switch (SlowCall(ts, frame, pc, &pushed)) {
      case CallOutcome::kRaised:
        goto error;
      case CallOutcome::kDone:
        if (ts->eval_breaker & _PY_EVAL_EVENTS_MASK) [[unlikely]] {
          if (_Py_HandlePending(ts)) goto error;
        }
        if (ts->eval_breaker != code->quiet_version) [[unlikely]] goto after_call;
        NEXT(1 + ExtraWords(*pc));
      case CallOutcome::kPushed:
        break;
    }
    SavedPc(frame) |= static_cast<uint32_t>(pc - code->ins) | code->saved_bits;
    code = CodeIfReady(CodeObject(pushed));
    if (code != nullptr && pushed->f_locals == nullptr && pushed->instr_ptr == _PyCode_CODE(code->code)) {
      Value* temps = Registers(pushed);
      for (uint32_t i = code->nlocals; i < code->nregs; ++i) temps[i] = Value::Null();
      pushed->previous = frame;
      frame = ts->current_frame = pushed;
      goto start_simple;
    }
    code = GetCode(CodeObject(pushed));
    if (code == nullptr) {
      code = ResumedCode(frame);
      pushed->stackpointer = pushed->localsplus + CodeObject(pushed)->co_nlocalsplus;
      _PyEval_FrameClearAndPop(ts, pushed);
      goto error;
    }
    pushed->previous = frame;
    frame = ts->current_frame = pushed;
    goto enter_frame;
  }

  TARGET(Intrinsic1) TARGET(MakeFunction) TARGET(LoadBuildClass) SLOW(SlowMakeFunction, 1);
  TARGET(Intrinsic2) TARGET(SetFunctionAttr) SLOW(SlowMakeFunction, 2);

  TARGET(ListAppend) {
    auto* list = reinterpret_cast<PyListObject*>(R[pc->a].object());
    PyObject* value;
    if (pc->flags & kConsumeB) {
      value = ToObject(R[pc->b]);
      R[pc->b] = Value::Null();
    } else {
      value = Py_NewRef(ObjectOf(&R[pc->b]));
    }
    if (_PyList_AppendTakeRef(list, value) < 0) goto error;
    NEXT(1);
  }
  TARGET(BuildTemplate) TARGET(SetAdd) TARGET(MapAdd) TARGET(ListExtend) TARGET(SetUpdate) TARGET(DictUpdate)
  TARGET(DictMerge) TARGET(FormatSimple) TARGET(FormatSpec) TARGET(Convert)
  SLOW(SlowBuild, 1);
  TARGET(BuildTuple) {
    PUBLISH();
    PyObject* tuple = BuildTuple(frame, code, pc);
    if (tuple == nullptr) goto error;
    SET(pc->a, Value::Take(tuple));
    NEXT(1 + (pc->b + 3) / 4);
  }
  TARGET(BuildList) {
    PUBLISH();
    PyObject* list = BuildList(frame, code, pc);
    if (list == nullptr) goto error;
    SET(pc->a, Value::Steal(list));
    NEXT(1 + (pc->b + 3) / 4);
  }
  TARGET(BuildSet) TARGET(BuildMap) TARGET(BuildString) TARGET(BuildSlice)
  TARGET(BuildInterpolation)
  SLOW(SlowBuild, 1 + (pc->b + 3) / 4);

  TARGET(Unpack) {
    const Value sv = R[pc->a];
    const uint32_t n = pc->b;
    if (sv.is_pointer() && n - 1 < 4) {
      PyObject* o = sv.object();
      if ((Py_TYPE(o) == &PyTuple_Type || Py_TYPE(o) == &PyList_Type) && Py_SIZE(o) == n) [[likely]] {
        if ((n == 2 || n == 3) && !g_stress_no_caches) {
          pc->op = n == 2 ? Op::UnpackTwo : Op::UnpackThree;
          DISPATCH_PLAIN();
        }
        PyObject** items = PySequence_Fast_ITEMS(o);
        const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
        // All are taken before the first is stored: what that drops may change a list.
        Value taken[4];
        taken[0] = Value::Load(items[0]);
        taken[1] = n > 1 ? Value::Load(items[1]) : Value::Null();
        if (n > 2) [[unlikely]] {
          taken[2] = Value::Load(items[2]);
          if (n > 3) taken[3] = Value::Load(items[3]);
        }
        if (pc->flags & kConsumeA) {
          R[pc->a] = Value::Null();
          DROP_VALUE(sv);
        }
        for (uint32_t i = 0; i < n; ++i) SET(ops[i], taken[i]);
        NEXT(2);
      }
    }
    SLOW(SlowUnpack, 1 + ExtraWords(*pc));
  }
  TARGET(UnpackEx) SLOW(SlowUnpack, 1 + ExtraWords(*pc));

  TARGET(CheckExcMatch) {
    PyObject* exc = ObjectOf(&R[pc->b]);
    PyObject* wanted = ObjectOf(&R[pc->c]);
    // A subclass is found without asking: matching is by the order of bases, whatever __subclasscheck__ says.
    if (PyExceptionClass_Check(wanted) && PyExceptionInstance_Check(exc)) [[likely]] {
      const bool matches = PyType_IsSubtype(Py_TYPE(exc), reinterpret_cast<PyTypeObject*>(wanted));
      SET(pc->a, Value::Borrow(matches ? Py_True : Py_False));
      CONSUME_C_AND_B();
      NEXT(1);
    }
    SLOW(SlowMisc, 1);
  }
  TARGET(SetupAnnotations) TARGET(GetLen) TARGET(MatchMapping) TARGET(MatchSequence) TARGET(MatchKeys)
  TARGET(ImportFrom) TARGET(LoadCommon)
  SLOW(SlowMisc, 1);
  TARGET(WithExceptStart) {
    PUBLISH();
    if (_PyInterpreterFrame* f = code->traced ? nullptr : PushExit(ts, frame, pc)) {
      ENTER(f, LiftedCode(CodeObject(f)), 2);
    }
    SLOW(SlowMisc, 2);
  }
  TARGET(MatchClass) TARGET(ImportName) TARGET(CheckEgMatch) SLOW(SlowMisc, 2);

  TARGET(PushExcInfo) {
    const Value exc = R[pc->b];
    R[pc->b] = Value::Null();
    _PyErr_StackItem* info = ts->exc_info;
    const Value previous = info->exc_value != nullptr ? Value::Steal(info->exc_value) : Value::Borrow(Py_None);
    info->exc_value = Py_NewRef(exc.object());
    R[static_cast<uint16_t>(WORD(1))] = exc;
    R[pc->a] = previous;
    NEXT(2);
  }
  TARGET(PopExcept) {
    const Value v = R[pc->a];
    R[pc->a] = Value::Null();
    PyObject* previous = v.bits == (reinterpret_cast<uint64_t>(Py_None) | 1) ? nullptr : ToObject(v);
    if (previous != nullptr && Py_IsNone(previous)) previous = nullptr;
    _PyErr_StackItem* info = ts->exc_info;
    PyObject* old = info->exc_value;
    info->exc_value = previous;
    PUBLISH();
    Py_XDECREF(old);
    NEXT(1);
  }
  TARGET(Reraise) {
    PUBLISH();
    const auto here = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
    PyObject* exc = Py_NewRef(R[pc->a].object());
    if (pc->a >= code->nlocals) CLEAR(pc->a);
    if (pc->b != kNoReg && R[pc->b].is_int()) {
      frame->instr_ptr = _PyCode_CODE(code->code) + R[pc->b].as_int();
    }
    _PyErr_SetRaisedException(ts, exc);
    MonitorReraise(ts, frame);
    t_context.unit = here;
    goto unwind;
  }
  TARGET(Raise) {
    PUBLISH();
    PyObject* cause = pc->b != kNoReg ? Py_NewRef(ObjectOf(&R[pc->b])) : nullptr;
    if (pc->b != kNoReg && pc->b >= code->nlocals) CLEAR(pc->b);
    PyObject* exc = pc->a != kNoReg ? Py_NewRef(ObjectOf(&R[pc->a])) : nullptr;
    if (pc->a != kNoReg && pc->a >= code->nlocals) CLEAR(pc->a);
    if (RaiseException(ts, exc, cause)) {
      MonitorReraise(ts, frame);
      t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
      goto unwind;  // a bare raise: the traceback already ends here
    }
    goto error;
  }
  TARGET(EndAsyncFor) {
    PUBLISH();
    PyObject* exc = R[pc->b].object();
    if (PyErr_GivenExceptionMatches(exc, PyExc_StopAsyncIteration)) {
      CLEAR(pc->b);
      CLEAR(pc->a);
      NEXT(1);
    }
    _PyErr_SetRaisedException(ts, Py_NewRef(exc));
    MonitorReraise(ts, frame);
    t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
    goto unwind;
  }
  TARGET(CleanupThrow) {
    PUBLISH();
    PyObject* exc = R[pc->c].object();
    if (PyErr_GivenExceptionMatches(exc, PyExc_StopIteration)) {
      PyObject* value = Py_NewRef(reinterpret_cast<PyStopIterationObject*>(exc)->value);
      const uint64_t word = WORD(1);
      CLEAR(pc->a);
      CLEAR(pc->c);
      CLEAR(pc->b);
      R[static_cast<uint16_t>(word)] = Value::Borrow(Py_None);
      R[static_cast<uint16_t>(word >> 16)] = Value::Steal(value);
      NEXT(2);
    }
    _PyErr_SetRaisedException(ts, Py_NewRef(exc));
    MonitorReraise(ts, frame);
    t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
    goto unwind;
  }
  TARGET(Event) {
    pc = DeliverEvents(ts, frame, code, pc);
    if (pc == nullptr) goto error;
    DISPATCH();
  }

after_call:  // a callee may have switched tracing on: this frame's code then wants its events from here on
  if (!code->traced && IsMonitored(code->code)) {
    Code* traced = GetTracedCode(code->code);
    if (traced == nullptr) goto error;
    Instruction* next = EnterTracedAfterCall(frame, code, traced, pc);
    if (next != nullptr) {
      code = traced;
      pc = next;
      DISPATCH();
    }
  }
  NEXT(1 + ExtraWords(*pc));

leave_raised_without_code:
  code = CodeIfReady(CodeObject(frame));
  goto error;

error:
  if (!_PyErr_Occurred(ts)) _PyErr_SetString(ts, PyExc_SystemError, "error return without exception set");
  AddTraceback(frame);
  _PyEval_MonitorRaise(ts, frame, frame->instr_ptr);
  // After what may run guest code: a nested run uses the same scratch.
  t_context.unit = static_cast<uint32_t>(frame->instr_ptr - _PyCode_CODE(code->code));
unwind:
  if (!code->traced && ts->eval_breaker != code->quiet_version && IsMonitored(code->code)) [[unlikely]] {
    if (Code* traced = GetTracedCode(code->code); traced != nullptr) code = traced;
  }
  pc = EnterHandler(ts, frame, code, t_context.unit);
  if (pc != nullptr) {
    if (PyErr_Occurred()) {  // a monitoring tool raised
      t_context.unit = static_cast<uint32_t>(code->units[pc - code->ins] - _PyCode_CODE(code->code));
      goto unwind;
    }
    DISPATCH();
  }
leave_raised: {
    const uint16_t kind = frame->return_offset;
    _PyInterpreterFrame* dying = frame;
    frame = ts->current_frame = dying->previous;
    ++ts->py_recursion_remaining;
    dying->stackpointer = dying->localsplus + code->nlocals;
    Code* const caller = kind == kReturnDirect ? ReturnPointOf(dying, code)->code : nullptr;
    PopFrame(ts, dying, code);
    if (kind == kReturnToC) {
      return nullptr;
    }
    code = caller != nullptr ? caller : ResumedCode(frame);
    goto error;
  }
}

}  // namespace pynterp::vm
