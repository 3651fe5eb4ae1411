// The inline cases of the loop that need more than a line.
#pragma once
#include <type_traits>

#include "vm/number_fast.h"

namespace pynterp::vm {

template <Op op>
inline bool FloatResult(double x, double y, double* out) {
  if constexpr (op == Op::Add) *out = x + y;
  if constexpr (op == Op::Sub) *out = x - y;
  if constexpr (op == Op::Mul) *out = x * y;
  if constexpr (op == Op::TrueDiv) {
    if (y == 0) return false;
    *out = x / y;
  }
  return true;
}

// b op c when one is an exact float and the other a small enough int.
template <Op op>
[[gnu::noinline]] bool MixedFloatOp(_PyInterpreterFrame* frame, Value* r, const Instruction* pc, Value b, Value c) {
  double x, y, z;
  if (op != Op::TrueDiv && !IsFloat(b) && !IsFloat(c)) return false;
  if (!AsDouble(b, &x) || !AsDouble(c, &y) || !FloatResult<op>(x, y, &z)) return false;
  return PutFloat(frame, r, pc, z, true);
}

// b op c when at least one is an exact float and the other is one too or a small enough int.
template <Op op>
[[gnu::always_inline]] inline bool FloatOp(_PyInterpreterFrame* frame, Value* r, const Instruction* pc, Value b,
                                           Value c) {
  if (IsFloat(b) && IsFloat(c)) [[likely]] {
    double z;
    return FloatResult<op>(FloatOf(b), FloatOf(c), &z) && PutFloat(frame, r, pc, z, true);
  }
  return MixedFloatOp<op>(frame, r, pc, b, c);
}

template <Op op>
inline bool FloatOpI(_PyInterpreterFrame* frame, Value* r, const Instruction* pc, Value b) {
  double z;
  if (!IsFloat(b)) return false;
  FloatResult<op>(FloatOf(b), static_cast<int16_t>(pc->c), &z);
  return PutFloat(frame, r, pc, z, false);
}

// Gives an int object that only its container knows a new value. RETURNS false when it cannot be done in place.
inline bool OverwriteInt(PyObject* old, int64_t value) {
  if (Py_TYPE(old) != &PyLong_Type || old->ob_refcnt != 1) return false;
  auto* l = reinterpret_cast<PyLongObject*>(old);
  const uint64_t magnitude = value < 0 ? -static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  if (IsSmallInt(value) || magnitude >= (uint64_t{1} << PyLong_SHIFT)) return false;
  if ((l->long_value.lv_tag >> _PyLong_NON_SIZE_BITS) != 1) return false;
  l->long_value.lv_tag = (uintptr_t{1} << _PyLong_NON_SIZE_BITS) | (value < 0 ? 2 : 0);
  l->long_value.ob_digit[0] = static_cast<digit>(magnitude);
  return true;
}

template <typename Number>
inline bool CompareNumbers(int cmp, Number x, Number y) {
  if constexpr (std::is_integral_v<Number>) {
    // For each comparison three bits: what less, equal and greater answer. No branch that a mix of sites mispredicts.
    constexpr uint32_t kAnswers = 0b110'100'101'010'011'001;  // >= > != == <= <
    return kAnswers >> (3 * cmp + 1 + (x > y) - (x < y)) & 1;
  }
  switch (cmp) {
    case Py_LT: return x < y;
    case Py_LE: return x <= y;
    case Py_EQ: return x == y;
    case Py_NE: return x != y;
    case Py_GT: return x > y;
    default: return x >= y;
  }
}

// b cmp c of two exact ints, floats or strings, none of which runs guest code: 0 or 1, or -1 for anything else.
inline int CompareExact(const Instruction* pc, Value b, Value c) {
  const int cmp = (pc->flags >> bytecode::kCmpShift) & 7;
  int64_t x, y;
  if (AsInt(b, &x)) return AsInt(c, &y) ? CompareNumbers(cmp, x, y) : -1;
  if (!b.is_pointer() || !c.is_pointer() || Py_TYPE(b.object()) != Py_TYPE(c.object())) return -1;
  if (IsFloat(b)) return CompareNumbers(cmp, FloatOf(b), FloatOf(c));
  if (Py_TYPE(b.object()) == &PyUnicode_Type && (cmp == Py_EQ || cmp == Py_NE)) {
    return (b.object() == c.object() || _PyUnicode_Equal(b.object(), c.object())) == (cmp == Py_EQ);
  }
  return -1;
}

// Division that rounds towards minus infinity. REQUIRES: y is not 0.
inline int64_t FloorQuotient(int64_t x, int64_t y) { return x / y - (x % y != 0 && (x < 0) != (y < 0)); }
inline int64_t FloorModulo(int64_t x, int64_t y) {
  const int64_t z = x % y;
  return z != 0 && (z < 0) != (y < 0) ? z + y : z;
}

// `is` over registers. Tagged ints: see IDENTITY in bytecode/value.h.
inline bool SameObject(Value* r, uint16_t b, uint16_t c) {
  if (b == c) return true;
  Value x = r[b], y = r[c];
  if (x.is_int() && y.is_int()) return x.bits == y.bits && IsSmallInt(x.as_int());
  if (x.is_int() || y.is_int()) {
    const Value i = x.is_int() ? x : y;
    const Value o = x.is_int() ? y : x;
    if (!IsSmallInt(i.as_int())) return false;
    return o.object() == SmallIntObject(i.as_int());
  }
  return (x.bits | 1) == (y.bits | 1);
}

}  // namespace pynterp::vm
