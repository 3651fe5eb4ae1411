// Arithmetic, comparisons, subscripts: what the loop's inline cases leave over.
#include "vm/float_ops.h"
#include "vm/slow.h"

namespace pynterp::vm {

using namespace bytecode;

namespace {

using BinaryFunction = PyObject* (*)(PyObject*, PyObject*);

struct ArithRow {
  BinaryFunction plain, inplace;
  bool immediate;
};

PyObject* Power(PyObject* a, PyObject* b) { return PyNumber_Power(a, b, Py_None); }
PyObject* InPlacePower(PyObject* a, PyObject* b) { return PyNumber_InPlacePower(a, b, Py_None); }

ArithRow RowOf(const Instruction* pc) {
  switch (pc->op) {
    case Op::Add: return {PyNumber_Add, PyNumber_InPlaceAdd, false};
    case Op::AddI: return {PyNumber_Add, PyNumber_InPlaceAdd, true};
    case Op::Sub: return {PyNumber_Subtract, PyNumber_InPlaceSubtract, false};
    case Op::SubI: return {PyNumber_Subtract, PyNumber_InPlaceSubtract, true};
    case Op::Mul: return {PyNumber_Multiply, PyNumber_InPlaceMultiply, false};
    case Op::MulI: return {PyNumber_Multiply, PyNumber_InPlaceMultiply, true};
    case Op::FloorDiv: return {PyNumber_FloorDivide, PyNumber_InPlaceFloorDivide, false};
    case Op::FloorDivI: return {PyNumber_FloorDivide, PyNumber_InPlaceFloorDivide, true};
    case Op::Mod: return {PyNumber_Remainder, PyNumber_InPlaceRemainder, false};
    case Op::ModI: return {PyNumber_Remainder, PyNumber_InPlaceRemainder, true};
    case Op::TrueDiv: return {PyNumber_TrueDivide, PyNumber_InPlaceTrueDivide, false};
    case Op::And: return {PyNumber_And, PyNumber_InPlaceAnd, false};
    case Op::AndI: return {PyNumber_And, PyNumber_InPlaceAnd, true};
    case Op::Or: return {PyNumber_Or, PyNumber_InPlaceOr, false};
    case Op::Xor: return {PyNumber_Xor, PyNumber_InPlaceXor, false};
    case Op::Shl: return {PyNumber_Lshift, PyNumber_InPlaceLshift, false};
    case Op::ShlI: return {PyNumber_Lshift, PyNumber_InPlaceLshift, true};
    case Op::Shr: return {PyNumber_Rshift, PyNumber_InPlaceRshift, false};
    case Op::ShrI: return {PyNumber_Rshift, PyNumber_InPlaceRshift, true};
    default: break;
  }
  switch (*reinterpret_cast<const uint64_t*>(pc + 1)) {
    case NB_POWER: return {Power, InPlacePower, false};
    case NB_INPLACE_POWER: return {Power, InPlacePower, false};
    default: return {PyNumber_MatrixMultiply, PyNumber_InPlaceMatrixMultiply, false};
  }
}

// Exact ints that fit the tag: the result without objects. RETURNS false to leave the case to PyNumber_*.
bool IntArith(Op op, int64_t x, int64_t y, int64_t* out) {
  switch (op) {
    case Op::Add:
    case Op::AddI: return !__builtin_add_overflow(x, y, out) && FitsInt(*out);
    case Op::Sub:
    case Op::SubI: return !__builtin_sub_overflow(x, y, out) && FitsInt(*out);
    case Op::Mul:
    case Op::MulI: return !__builtin_mul_overflow(x, y, out) && FitsInt(*out);
    case Op::And:
    case Op::AndI: *out = x & y; return true;
    case Op::Or: *out = x | y; return true;
    case Op::Xor: *out = x ^ y; return true;
    case Op::FloorDiv:
    case Op::FloorDivI:
      if (y == 0) return false;
      *out = FloorQuotient(x, y);
      return FitsInt(*out);
    case Op::Mod:
    case Op::ModI:
      if (y == 0) return false;
      *out = FloorModulo(x, y);
      return true;
    case Op::Shl:
    case Op::ShlI:
      if (y < 0 || y > 60) return false;
      *out = static_cast<int64_t>(static_cast<uint64_t>(x) << y);
      return FitsInt(*out) && (*out >> y) == x;
    case Op::Shr:
    case Op::ShrI:
      if (y < 0) return false;
      *out = y > 62 ? (x < 0 ? -1 : 0) : x >> y;
      return true;
    default: return false;
  }
}

// b + c of two exact strings.
bool Concatenate(Slots& s) {
  Instruction* pc = s.pc;
  PyObject* b = s.r[pc->b].object();
  PyObject* c = s.r[pc->c].object();
  if (b == c || !(pc->b == pc->a || (pc->flags & kConsumeB)) || !s.r[pc->b].needs_drop()) {
    return s.Result(PyUnicode_Concat(b, c));
  }
  // s = s + t with the only reference to s in its register: grow in place, as CPython does. Not s + s: the block may
  // move while it is read.
  s.r[pc->b] = Value::Null();
  PyUnicode_Append(&b, c);
  if (b == nullptr) return false;
  SetSlot(s.frame, &s.r[pc->a], _Py_IsImmortal(b) ? Value::Borrow(b) : Value::Steal(b));
  if (pc->flags & kConsumeC) ClearSlot(s.frame, &s.r[pc->c]);
  return true;
}

}  // namespace

bool SlowArith(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  if (pc->op == Op::Add) {
    const Value bv = s.r[pc->b], cv = s.r[pc->c];
    if (bv.is_object() && cv.is_object() && Py_TYPE(bv.object()) == &PyUnicode_Type &&
        Py_TYPE(cv.object()) == &PyUnicode_Type) {
      return Concatenate(s);
    }
  }
  const ArithRow row = RowOf(pc);
  int64_t x, y, z;
  const int16_t immediate = static_cast<int16_t>(pc->c);
  if (AsInt(s.r[pc->b], &x) && (row.immediate ? (y = immediate, true) : AsInt(s.r[pc->c], &y)) &&
      IntArith(pc->op, x, y, &z)) {
    return s.ResultValue(Value::Int(z));
  }
  PyObject* b = s.B();
  Value scratch = Value::Int(immediate);
  PyObject* c = row.immediate ? BoxSlot(&scratch) : s.C();
  bool inplace = (pc->flags & kInplace) != 0;
  PyObject* result = (inplace ? row.inplace : row.plain)(b, c);
  if (row.immediate) DropValue(frame, scratch);
  return s.Result(result);
}

bool SlowSubscr(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* container = s.B();
  const bool immediate = pc->op == Op::SubscrI;
  int64_t index;
  if (immediate) {
    index = static_cast<int16_t>(pc->c);
  } else if (!AsInt(s.r[pc->c], &index)) {
    PyObject* key = s.C();
    if (Py_TYPE(container) == &PyDict_Type) {
      PyObject* value;
      const int found = PyDict_GetItemRef(container, key, &value);
      if (found > 0) return s.Result(value);
      if (found == 0) _PyErr_SetKeyError(key);
      return false;
    }
    return s.Result(PyObject_GetItem(container, key));
  }
  if (Py_TYPE(container) == &PyTuple_Type || Py_TYPE(container) == &PyList_Type) {
    const Py_ssize_t n = Py_SIZE(container);
    const Py_ssize_t i = index < 0 ? index + n : index;
    if (i >= 0 && i < n) {
      PyObject* item = PySequence_Fast_GET_ITEM(container, i);
      return s.Result(Py_NewRef(item));
    }
  }
  if (!immediate) return s.Result(PyObject_GetItem(container, s.C()));
  Value key = Value::Int(index);
  PyObject* result = PyObject_GetItem(container, BoxSlot(&key));
  DropValue(frame, key);
  return s.Result(result);
}

bool SlowStoreSubscr(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* container = s.A();
  PyObject* key = s.B();
  PyObject* value = s.C();
  if (Py_TYPE(container) == &PyDict_Type) return s.Done(PyDict_SetItem(container, key, value));
  return s.Done(PyObject_SetItem(container, key, value));
}

bool SlowUnary(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  int64_t x;
  if (pc->op != Op::Not && pc->op != Op::ToBool && AsInt(s.r[pc->b], &x)) {
    const int64_t y = pc->op == Op::Negative ? -x : ~x;
    if (FitsInt(y)) return s.ResultValue(Value::Int(y));
  }
  switch (pc->op) {
    case Op::Negative: return s.Result(PyNumber_Negative(s.B()));
    case Op::Invert: return s.Result(PyNumber_Invert(s.B()));
    default: {
      const int truth = SlowTruth(frame, &s.r[pc->b]);
      if (truth < 0) return false;
      return s.ResultBool(pc->op == Op::Not ? !truth : truth);
    }
  }
}

int SlowTruth(_PyInterpreterFrame*, Value* slot) {
  if (slot->is_int()) return slot->as_int() != 0;
  PyObject* o = slot->object();
  PyTypeObject* type = Py_TYPE(o);
  if (type == &PyList_Type || type == &PyTuple_Type) return Py_SIZE(o) != 0;
  if (type == &PyUnicode_Type) return PyUnicode_GET_LENGTH(o) != 0;
  if (type == &PyDict_Type) return PyDict_GET_SIZE(o) != 0;
  return PyObject_IsTrue(o);
}

namespace {
int CmpOf(const Instruction* pc) { return (pc->flags >> kCmpShift) & 7; }
}  // namespace

bool SlowCompare(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  int64_t x, y;
  if (AsInt(s.r[pc->b], &x) && AsInt(s.r[pc->c], &y)) return s.ResultBool(CompareNumbers(CmpOf(pc), x, y));
  PyObject* result = PyObject_RichCompare(s.B(), s.C(), CmpOf(pc));
  if (result == nullptr) return false;
  if (pc->flags & kConsumeC) ClearSlot(frame, &s.r[pc->c]);  // the right operand dies first, as in COMPARE_OP
  if (pc->flags & kCmpBool) {
    const int truth = PyObject_IsTrue(result);
    Py_DECREF(result);
    return s.ResultBool(truth);
  }
  return s.Result(result);
}

int SlowCompareBool(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  const bool immediate = pc->op == Op::JumpIfCmpI;
  int64_t x, y;
  if (immediate) y = static_cast<int16_t>(pc->c);
  if (AsInt(s.r[pc->b], &x) && (immediate || AsInt(s.r[pc->c], &y))) {
    const bool truth = CompareNumbers(CmpOf(pc), x, y);
    s.Consume();
    return truth;
  }
  PyObject* b = s.B();
  Value scratch = Value::Null();
  PyObject* c;
  if (immediate) {
    scratch = Value::Int(y);
    c = BoxSlot(&scratch);
  } else {
    c = s.C();
  }
  PyObject* result = PyObject_RichCompare(b, c, CmpOf(pc));
  if (immediate) DropValue(frame, scratch);
  if (result == nullptr) return -1;
  const int truth = PyObject_IsTrue(result);
  Py_DECREF(result);
  if (truth >= 0) s.Consume();
  return truth;
}

namespace {

int Contains(PyObject* container, PyObject* item) {
  PyTypeObject* type = Py_TYPE(container);
  if (type == &PyDict_Type) return PyDict_Contains(container, item);
  if (type == &PySet_Type || type == &PyFrozenSet_Type) {
    return _PySet_Contains(reinterpret_cast<PySetObject*>(container), item);
  }
  return PySequence_Contains(container, item);
}

}  // namespace

int SlowContainsBool(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* item = s.B();
  const int found = Contains(s.C(), item);
  if (found >= 0) s.Consume();
  return found;
}

bool SlowContains(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* item = s.B();
  int found = Contains(s.C(), item);
  if (found < 0) return false;
  if (pc->flags & kSense) found = !found;
  return s.ResultBool(found);
}

}  // namespace pynterp::vm
