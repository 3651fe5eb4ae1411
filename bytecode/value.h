// A register: one 64-bit word that is at all times a valid CPython _PyStackRef, so that every frame and
// generator stays legal for CPython's collector and clearers.
//   ...00  owned pointer   ...01  borrowed pointer (immortal objects, constants kept alive by the code object)
//   ...11  tagged int (62 bits, PyStackRef_TagInt)   1  empty
// IDENTITY  an int is tagged only while no object of it has been seen: two tagged ints outside the
//           small-int range never denote the same object, except in the same register.
#pragma once
#include <cstdint>

#include "runtime/cpython/internals.h"

namespace pynterp {

struct Value {
  uint64_t bits;

  static constexpr uint64_t kNull = 1;
  static Value Null() { return {kNull}; }
  static Value Steal(PyObject* o) { return {reinterpret_cast<uint64_t>(o)}; }
  static Value Borrow(PyObject* o) { return {reinterpret_cast<uint64_t>(o) | 1}; }
  [[gnu::always_inline]] static Value Share(PyObject* o) {
    if (_Py_IsImmortal(o)) return Borrow(o);
    Py_INCREF(o);
    return Steal(o);
  }
  static Value Int(int64_t i) { return {(static_cast<uint64_t>(i) << 2) | 3}; }
  // What a container or a namespace holds: a small int comes as a tagged one.
  [[gnu::always_inline]] static Value Load(PyObject* o) {
    if (_Py_IsImmortal(o)) return Immortal(o);
    Py_INCREF(o);
    return Steal(o);
  }
  // The same for a new reference.
  [[gnu::always_inline]] static Value Take(PyObject* o) { return _Py_IsImmortal(o) ? Immortal(o) : Steal(o); }

  bool is_null() const { return bits == kNull; }
  bool is_int() const { return (bits & 3) == 3; }
  bool is_object() const { return is_pointer() && bits != kNull; }
  // The same of what is not empty: operands never are, the self of a call apart.
  bool is_pointer() const { return (bits & 2) == 0; }
  bool needs_drop() const { return (bits & 1) == 0; }
  int64_t as_int() const { return static_cast<int64_t>(bits) >> 2; }
  // REQUIRES: a pointer. Borrowed.
  PyObject* object() const { return reinterpret_cast<PyObject*>(bits & ~uint64_t{1}); }

 private:
  // Small ints are told by their address, without a look at the object.
  static Value Immortal(PyObject* o) {
    const uint64_t at = reinterpret_cast<uint64_t>(o) - reinterpret_cast<uint64_t>(&_PyLong_SMALL_INTS[0]);
    if (at >= sizeof(_PyLong_SMALL_INTS)) return Borrow(o);
    return Int(static_cast<int64_t>(at / sizeof(PyLongObject)) - _PY_NSMALLNEGINTS);
  }
};
static_assert(sizeof(Value) == sizeof(_PyStackRef));

inline constexpr int64_t kIntMax = (int64_t{1} << 61) - 1;
inline constexpr int64_t kIntMin = -(int64_t{1} << 61);
inline bool FitsInt(int64_t i) { return i >= kIntMin && i <= kIntMax; }
inline bool IsSmallInt(int64_t i) { return i >= -_PY_NSMALLNEGINTS && i < _PY_NSMALLPOSINTS; }

// The value of an exact int of at most two digits.
inline bool UnboxLong(PyObject* o, int64_t* out) {
  auto* l = reinterpret_cast<PyLongObject*>(o);
  const uintptr_t tag = l->long_value.lv_tag;
  const uintptr_t digits = tag >> _PyLong_NON_SIZE_BITS;
  if (digits <= 1) {
    *out = (1 - static_cast<int64_t>(tag & 3)) * static_cast<int64_t>(l->long_value.ob_digit[0]);
    return true;
  }
  if (digits == 2) {
    int64_t v = (static_cast<int64_t>(l->long_value.ob_digit[1]) << PyLong_SHIFT) | l->long_value.ob_digit[0];
    *out = (tag & 3) == 2 ? -v : v;
    return true;
  }
  return false;
}

// The int64 behind a tagged int or an exact int object that fits the tag.
inline bool AsInt(Value v, int64_t* out) {
  if (v.is_int()) {
    *out = v.as_int();
    return true;
  }
  if (v.is_null() || Py_TYPE(v.object()) != &PyLong_Type) return false;
  return UnboxLong(v.object(), out);
}

}  // namespace pynterp
