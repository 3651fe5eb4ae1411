// Registers and frames: moving values in and out of registers, and the fields of _PyInterpreterFrame the VM uses.
//   R[0..nlocals)        locals, cells, free variables, as CPython orders them
//   R[nlocals..nregs)    temporaries: a dead one is empty or a tagged int, never a reference
//   return_offset        how the frame hands its result over (ReturnKind); 0 for frames entered from C
//   SavedPc              where the frame goes on, in the four padding bytes behind `visited`
//   instr_ptr            set before anything that can call out or raise
#pragma once
#include "bytecode/code.h"

namespace pynterp::vm {

using bytecode::Code;
using bytecode::Instruction;
using bytecode::Op;

enum ReturnKind : uint16_t {
  kReturnToC = 0,
  kReturnDirect,      // the same as kReturnToCall, and a ReturnPoint lies behind the registers
  kReturnToCall,      // the result goes to the call's destination
  kReturnToInit,      // __init__: the result must be None, the call's scratch register holds the new object
  kReturnToOperator,  // __add__, __sub__, __mul__ run in place: NotImplemented is an error, then the operands die
  kReturnToIter,      // __iter__ or __await__ run in place: the result must be an iterator
  kReturnToFor,       // a generator resumed by a for loop
  kReturnToSend,      // a generator resumed by await or yield from
};

static_assert(offsetof(_PyInterpreterFrame, localsplus) - offsetof(_PyInterpreterFrame, return_offset) == 8);
inline uint32_t& SavedPc(_PyInterpreterFrame* f) {
  return *reinterpret_cast<uint32_t*>(reinterpret_cast<char*>(&f->return_offset) + 4);
}

// Where the caller goes on, kept where its callee finds it without a look at the caller's frame and code object.
struct ReturnPoint {
  Instruction* next;
  Code* code;
  Instruction* call;  // its register a is where the result goes
};
static_assert(sizeof(ReturnPoint) == bytecode::kReturnPointWords * sizeof(Value));

inline Value* Registers(_PyInterpreterFrame* f) { return reinterpret_cast<Value*>(f->localsplus); }

// Register code hangs in the first extra slot of code objects. REQUIRES: a new interpreter, whose slots nobody asked
// for.
void ClaimExtraSlot(PyInterpreterState* interp);
// The register code of `code`, built at first use. RETURNS nullptr with an exception set.
Code* GetCode(PyCodeObject* code);
Code* GetTracedCode(PyCodeObject* code);
// The same when it is known to be there (a frame is running it).
inline Code* CodeIfReady(PyCodeObject* code) {
  auto* extra = static_cast<CodeExtra*>(code->co_extra);
  return extra != nullptr && extra->ce_size > 0 ? static_cast<Code*>(extra->ce_extras[0]) : nullptr;
}

// REQUIRES: the code is lifted (a frame runs it, or ran it).
inline Code* LiftedCode(PyCodeObject* code) {
  return static_cast<Code*>(static_cast<CodeExtra*>(code->co_extra)->ce_extras[0]);
}

// Turns a register's tagged int into the object everyone else sees from now on. Cannot fail: when memory is out, a
// reserve serves and MemoryError comes at the next call or back edge.
PyObject* BoxSlot(Value* slot);
inline PyObject* SmallIntObject(int64_t i) {
  return reinterpret_cast<PyObject*>(&_PyLong_SMALL_INTS[_PY_NSMALLNEGINTS + i]);
}
// Borrowed. A small int's object is one anyway, so its register stays a tagged int.
[[gnu::always_inline]] inline PyObject* ObjectOf(Value* slot) {
  if (!slot->is_int()) return slot->object();
  return IsSmallInt(slot->as_int()) ? SmallIntObject(slot->as_int()) : BoxSlot(slot);
}
// CPython drops a reference without asking whether the object is immortal: such objects carry the tag of a borrowed
// pointer where it clears a frame. In our own registers they may be without.
void TagImmortals(_PyInterpreterFrame* frame);
// Boxes every local and tags the immortal ones, so that CPython code can read and write the frame.
void BoxLocals(_PyInterpreterFrame* frame);
// The same where a failure can be told: functions may have more locals than the reserve has ints. RETURNS false with
// MemoryError set.
bool TryBoxLocals(_PyInterpreterFrame* frame);

// Drops a frame object that only its frame holds and that carries no state. RETURNS whether it did.
bool ForgetFrameObject(_PyInterpreterFrame* frame);

// Whether somebody may hold what reads the locals of the frame object's frame: in a byte that CPython leaves as
// padding. Every frame object that a frame of ours has has been told; others are not asked.
inline char* WatchedByte(PyFrameObject* f) { return &f->f_trace_opcodes + 1; }
static_assert(offsetof(PyFrameObject, f_extra_locals) > offsetof(PyFrameObject, f_trace_opcodes) + 1);
inline bool IsWatched(const _PyInterpreterFrame* frame) {
  return frame->frame_obj != nullptr && *WatchedByte(frame->frame_obj) != 0;
}
// Nobody watches a frame object that was just made or taken up again, but under PYNTERP_STRESS=observed.
void StartUnwatched(PyFrameObject* f);
// Before somebody gets hold of what reads the locals. RETURNS false with MemoryError set.
bool Watch(PyFrameObject* f);

// For a frame that is watched, before anything that may run guest code: makes its locals fit to be looked at, or
// forgets the frame object.
void ShowLocals(_PyInterpreterFrame* frame);

// Gives the frame the object it forgot last, when that is still at hand. RETURNS whether it was.
bool ReuseFrameObject(_PyInterpreterFrame* frame);

// The debug libpython keeps the sum of all counts, sys.gettotalrefcount(); who counts by hand must tell it.
#ifdef Py_REF_DEBUG
inline void TellGained() { _Py_INCREF_IncRefTotal(); }
inline void TellLost() { _Py_DECREF_DecRefTotal(); }
#else
inline void TellGained() {}
inline void TellLost() {}
#endif

// RETURNS whether that was the last one.
[[gnu::always_inline]] inline bool LoseReference(PyObject* o) {
  if (static_cast<int32_t>(o->ob_refcnt) < 0) return false;
  TellLost();
  return --o->ob_refcnt == 0;
}

// The last reference to `o` goes: may run guest code that looks at `frame`.
void DropDead(_PyInterpreterFrame* frame, PyObject* o);
inline void DropObject(_PyInterpreterFrame* frame, PyObject* o) {
  if (LoseReference(o)) [[unlikely]]
    DropDead(frame, o);
}
inline void DropValue(_PyInterpreterFrame* frame, Value v) {
  if (v.needs_drop()) DropObject(frame, v.object());
}
// Store first, drop last.
inline void SetSlot(_PyInterpreterFrame* frame, Value* slot, Value v) {
  const Value old = *slot;
  *slot = v;
  DropValue(frame, old);
}
inline void ClearSlot(_PyInterpreterFrame* frame, Value* slot) { SetSlot(frame, slot, Value::Null()); }

[[gnu::always_inline]] inline Value Dup(Value v) {
  if (v.needs_drop()) {
    PyObject* o = v.object();
    const uint32_t r = o->ob_refcnt;
    if (static_cast<int32_t>(r) >= 0) {
      o->ob_refcnt = r + 1;
      TellGained();
    }
  }
  return v;
}
// A copy of a named register: an int that is not small becomes an object first, so that `is` sees one object.
[[gnu::always_inline]] inline Value DupNamed(Value* slot) {
  if (slot->is_int() && !IsSmallInt(slot->as_int())) [[unlikely]]
    BoxSlot(slot);
  return Dup(*slot);
}
// Where the data stack ends once a frame of `callee` is on it.
[[gnu::always_inline]] inline PyObject** EndOfFrame(PyThreadState* ts, const Code* callee) {
  return ts->datastack_top + callee->framesize;
}
// Room for a frame of `callee` and one register more. The recursion limit is checked on entry.
[[gnu::always_inline]] inline bool HasRoom(PyThreadState* ts, const Code* callee) {
  return EndOfFrame(ts, callee) < ts->datastack_limit;
}

// A frame for a call whose arguments fit: header filled, arguments not yet. REQUIRES: HasRoom said so; `end` is what
// EndOfFrame said.
[[gnu::always_inline]] inline _PyInterpreterFrame* PushSimple(PyThreadState* ts, _PyInterpreterFrame* caller,
                                                              PyFunctionObject* func, const Code* callee,
                                                              Value func_value, PyObject** end, ReturnKind kind) {
  auto* f = reinterpret_cast<_PyInterpreterFrame*>(ts->datastack_top);
  PyCodeObject* co = callee->code;
  ts->datastack_top = end;
  Py_INCREF(co);
  f->f_executable.bits = reinterpret_cast<uintptr_t>(co);
  f->previous = caller;
  f->f_funcobj.bits = func_value.bits;
  f->f_globals = func->func_globals;
  f->f_builtins = func->func_builtins;
  f->f_locals = nullptr;
  f->frame_obj = nullptr;
  f->instr_ptr = _PyCode_CODE(co);
  f->stackpointer = f->localsplus + callee->nlocals;
  f->return_offset = kind;
  f->owner = FRAME_OWNED_BY_THREAD;
  f->visited = 0;
  return f;
}
[[gnu::always_inline]] inline _PyInterpreterFrame* PushSimple(PyThreadState* ts, _PyInterpreterFrame* caller,
                                                              PyFunctionObject* func, const Code* callee,
                                                              Value func_value, ReturnKind kind = kReturnToCall) {
  return PushSimple(ts, caller, func, callee, func_value, EndOfFrame(ts, callee), kind);
}

inline ReturnPoint* ReturnPointOf(_PyInterpreterFrame* frame, const Code* code) {
  return reinterpret_cast<ReturnPoint*>(Registers(frame) + code->nregs);
}

// Guests can call the function of a generator expression with anything.
[[gnu::always_inline]] inline void BoxIterator(const Code* callee, Value* args) {
  if (callee->takes_iterator && args[0].is_int()) [[unlikely]]
    BoxSlot(&args[0]);
}

// Two empty registers. Not a constant to the compiler, which would keep it at hand in front of every instruction.
struct alignas(16) EmptyPair {
  Value first, second;
};
extern const EmptyPair kEmptyPair;
// REQUIRES: HasRoom said so; pairs are written, perhaps one register past the last.
[[gnu::always_inline]] inline void EmptyRegisters(Value* from, const Value* end) {
  using Pair = uint64_t __attribute__((vector_size(16), aligned(8), may_alias));
  for (; from < end; from += 2) *reinterpret_cast<Pair*>(from) = *reinterpret_cast<const Pair*>(&kEmptyPair);
}
// From the register number `n` on.
[[gnu::always_inline]] inline void EmptyRegisters(Value* r, uint32_t n, uint32_t end) {
  EmptyRegisters(r + n, r + end);
}

// A value that may outlive the code object its constant came from.
[[gnu::always_inline]] inline Value HeapSafe(Value v) {
  if ((v.bits & 3) == 1 && v.bits != Value::kNull && !_Py_IsImmortal(v.object())) {
    Py_INCREF(v.object());
    return Value::Steal(v.object());
  }
  return v;
}
// RETURNS a new reference to an int or to what a register borrows.
PyObject* NewReference(Value v);
// RETURNS a new reference; takes over the value.
[[gnu::always_inline]] inline PyObject* ToObject(Value v) {
  if (v.is_int()) return NewReference(v);
  return v.needs_drop() ? v.object() : Py_NewRef(v.object());
}

}  // namespace pynterp::vm
