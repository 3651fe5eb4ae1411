// Out-of-line work of the loop. Each function carries out one instruction whole (reads operands, writes the
// destination, consumes dying temporaries) and MAY RUN PYTHON.
// RETURNS false with an exception set; operands are then left for the unwinder.
// REQUIRES frame->instr_ptr published.
#pragma once
#include "vm/frame.h"

namespace pynterp::vm {

#define SLOW_FUNCTION(name) bool Slow##name(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc)

// slow_arith.cc
SLOW_FUNCTION(Arith);      // Add ... Shr and their immediate forms, BinaryOp
SLOW_FUNCTION(Subscr);
SLOW_FUNCTION(StoreSubscr);
SLOW_FUNCTION(Unary);
SLOW_FUNCTION(Compare);
SLOW_FUNCTION(Contains);
// The truth of b cmp c: 1, 0, or -1 raised. Consumes operands.
int SlowCompareBool(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc);
int SlowContainsBool(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc);
// Truth of register a.
int SlowTruth(_PyInterpreterFrame* frame, Value* slot);

// slow_attr.cc
SLOW_FUNCTION(LoadAttr);
SLOW_FUNCTION(LoadMethod);
SLOW_FUNCTION(StoreAttr);
SLOW_FUNCTION(LoadGlobal);
SLOW_FUNCTION(Names);      // every other opcode that works on names, cells and attributes

// slow_call.cc
enum class CallOutcome { kDone, kRaised, kPushed };
// Carries out Call, CallKw, CallEx. kPushed: *pushed is a frame of guest code, linked, to be run next.
CallOutcome SlowCall(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc, _PyInterpreterFrame** pushed);
// The C functions behind builtins the loop carries out by itself, found once per process: the function's address is
// the guard, so a shadowed or replaced builtin is never mistaken for it.
struct Natives {
  PyCFunction list_append = nullptr;
  PyCFunction len = nullptr;
  PyCFunction isinstance = nullptr;
};
extern Natives g_natives;
// Does nothing as long as the interpreter has no importlib yet.
void FindNatives();
// vm/dealloc.cc: every class that is made in Python has this one's tp_dealloc.
void LearnSubtypeDealloc(PyTypeObject* made_in_python);

// What the loop calls of C by itself has at most so many arguments.
inline constexpr uint32_t kMostNativeArguments = 6;
// Calls a class that makes its instances by a vectorcall of its own; the operands stay.
PyObject* CallClass(Code* code, Value* r, const Instruction* pc, PyObject* callable);
// Whether a call of the class without arguments is an allocation and nothing else.
bool IsBareClass(PyObject* callable);
// Pushes a frame for b's own __add__, __sub__ or __mul__ when it is a guest function and c cannot have a say: no
// recursion through C. REQUIRES: b is of a heap type. RETURNS nullptr when the general path is needed.
_PyInterpreterFrame* PushOperator(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc);
void RaiseUnsupported(Instruction* pc, PyObject* b, PyObject* c);
// The same for the __iter__ (GetIter) or __await__ (GetAwaitable) of b; CheckIterator judges what it returned.
_PyInterpreterFrame* PushIterMethod(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc);
// A frame for the __exit__ of WithExceptStart when that is a guest function that fits, its arguments filled in; else
// nullptr.
_PyInterpreterFrame* PushExit(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc);
// RETURNS false with TypeError set.
bool CheckIterator(const Instruction* pc, PyObject* o);
SLOW_FUNCTION(MakeFunction);  // MakeFunction, SetFunctionAttr, LoadBuildClass, Intrinsic1, Intrinsic2

// slow_build.cc
SLOW_FUNCTION(Build);      // the other Build*, ListAppend ... DictMerge, Format*, Convert
// A new reference to what BuildTuple and BuildList make; takes the operands.
PyObject* BuildTuple(_PyInterpreterFrame* frame, Code* code, Instruction* pc);
PyObject* BuildList(_PyInterpreterFrame* frame, Code* code, Instruction* pc);
SLOW_FUNCTION(Unpack);
SLOW_FUNCTION(Misc);       // match, imports, exception matching
SLOW_FUNCTION(Iter);       // GetIter, GetYieldFromIter, GetAwaitable, GetAIter, GetANext
// slow_slice.cc
SLOW_FUNCTION(BinarySlice);
SLOW_FUNCTION(SubscrSlice);
SLOW_FUNCTION(StoreSlice);

// Operand helpers shared by the slow_*.cc files.
inline PyCodeObject* CodeObject(_PyInterpreterFrame* frame) {
  return reinterpret_cast<PyCodeObject*>(frame->f_executable.bits & ~uintptr_t{1});
}
inline PyObject* NameAt(_PyInterpreterFrame* frame, uint32_t index) {
  return PyTuple_GET_ITEM(CodeObject(frame)->co_names, index);
}
struct Slots {
  _PyInterpreterFrame* frame;
  Instruction* pc;
  Value* r;
  Slots(_PyInterpreterFrame* f, Instruction* p) : frame(f), pc(p), r(Registers(f)) {}
  PyObject* A() { return ObjectOf(&r[pc->a]); }
  PyObject* B() { return ObjectOf(&r[pc->b]); }
  PyObject* C() { return ObjectOf(&r[pc->c]); }
  uint64_t Word(int n) const { return *reinterpret_cast<const uint64_t*>(pc + n); }
  void Consume() {
    if (pc->flags & bytecode::kConsumeC) ClearSlot(frame, &r[pc->c]);
    if (pc->flags & bytecode::kConsumeB) ClearSlot(frame, &r[pc->b]);
    if (pc->flags & bytecode::kConsumeA) ClearSlot(frame, &r[pc->a]);
  }
  // Stores a new reference as the result; nullptr means raised.
  bool Result(PyObject* o) {
    if (o == nullptr) return false;
    SetSlot(frame, &r[pc->a], Value::Take(o));
    Consume();
    return true;
  }
  bool ResultValue(Value v) {
    SetSlot(frame, &r[pc->a], v);
    Consume();
    return true;
  }
  bool ResultBool(int truth) {
    if (truth < 0) return false;
    return ResultValue(Value::Borrow(truth ? Py_True : Py_False));
  }
  bool Done(int status) {
    if (status < 0) return false;
    Consume();
    return true;
  }
};
// The object of an operand-list entry, boxed in place. nullptr for an absent operand.
inline PyObject* OperandObject(Value* r, Code* code, uint16_t operand) {
  if (operand == bytecode::kNoReg) return nullptr;
  if (operand & bytecode::kConstOperand) return code->consts[operand & 0x7fff].object();
  Value& v = r[operand];
  return v.is_null() ? nullptr : ObjectOf(&v);
}
// Whether an operand is there: calls of plain functions have no self, or an empty register in its place.
[[gnu::always_inline]] inline bool IsPresent(const Value* r, uint16_t operand) {
  return operand < bytecode::kConstOperand ? !r[operand].is_null() : operand != bytecode::kNoReg;
}
// Takes the operand: moves a temporary out of its register, shares everything else.
[[gnu::always_inline]] inline Value TakeOperand(Value* r, Code* code, uint16_t operand) {
  if (operand & bytecode::kConstOperand) return code->consts[operand & 0x7fff];
  Value& v = r[operand];
  if (operand >= code->nlocals) {
    const Value taken = v;
    v = Value::Null();
    return taken;
  }
  return DupNamed(&v);
}
// The same as an owned object reference.
inline PyObject* TakeOperandObject(Value* r, Code* code, uint16_t operand) {
  return ToObject(TakeOperand(r, code, operand));
}

}  // namespace pynterp::vm
