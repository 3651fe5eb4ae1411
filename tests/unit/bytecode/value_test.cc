// bytecode/value.h: the tags, and the ints that fit them.
#include "bytecode/value.h"

#include <doctest/doctest.h>

#include "tests/unit/python_code.h"

using namespace pynterp;
using pynterp::test::Owned;

TEST_CASE("an int keeps its value up to the bounds of the tag") {
  for (int64_t i : {int64_t{0}, int64_t{1}, int64_t{-1}, int64_t{1} << 30, -(int64_t{1} << 60), kIntMax, kIntMin}) {
    CAPTURE(i);
    const Value v = Value::Int(i);
    CHECK(v.is_int());
    CHECK(v.as_int() == i);
    CHECK(FitsInt(i));
    CHECK(!v.is_null());
    CHECK(!v.is_object());
    CHECK(!v.needs_drop());
  }
  CHECK(!FitsInt(kIntMax + 1));
  CHECK(!FitsInt(kIntMin - 1));
  CHECK(Value::Int(kIntMax + 1).as_int() != kIntMax + 1);
}

TEST_CASE("a tagged int is what CPython tags") {
  for (intptr_t i : {0, 7, -7, 1 << 20}) CHECK(Value::Int(i).bits == PyStackRef_TagInt(i).bits);
  CHECK(Value::Null().bits == PyStackRef_NULL.bits);
}

TEST_CASE("empty is neither int nor object") {
  const Value v = Value::Null();
  CHECK(v.is_null());
  CHECK(!v.is_int());
  CHECK(!v.is_object());
  CHECK(!v.needs_drop());
}

TEST_CASE("owned and borrowed pointers") {
  Owned o(PyList_New(0));
  const Py_ssize_t before = Py_REFCNT(o.get());
  const Value borrowed = Value::Borrow(o.get());
  CHECK(borrowed.is_object());
  CHECK(!borrowed.needs_drop());
  CHECK(borrowed.object() == o.get());
  CHECK(Py_REFCNT(o.get()) == before);

  const Value shared = Value::Share(o.get());
  CHECK(shared.needs_drop());
  CHECK(shared.object() == o.get());
  CHECK(Py_REFCNT(o.get()) == before + 1);
  Owned stolen(shared.object());

  const Value none = Value::Share(Py_None);  // immortal: never counted
  CHECK(!none.needs_drop());
  CHECK(none.object() == Py_None);
}

TEST_CASE("UnboxLong takes what has at most two digits") {
  const int64_t digit = int64_t{1} << PyLong_SHIFT;
  for (int64_t i : {int64_t{0}, int64_t{5}, int64_t{-5}, int64_t{256}, int64_t{257}, digit - 1, digit, digit + 1,
                    1 - digit, -digit, -digit - 1, digit * digit - 1, 1 - digit * digit}) {
    CAPTURE(i);
    Owned o(PyLong_FromLongLong(i));
    int64_t value = 99;
    CHECK(UnboxLong(o.get(), &value));
    CHECK(value == i);
  }
}

TEST_CASE("UnboxLong refuses three digits") {
  for (int64_t i : {int64_t{1} << 60, -(int64_t{1} << 60), INT64_MAX, INT64_MIN}) {
    CAPTURE(i);
    Owned o(PyLong_FromLongLong(i));
    int64_t value = 99;
    CHECK(!UnboxLong(o.get(), &value));
    CHECK(value == 99);
  }
}

TEST_CASE("AsInt takes exact ints only") {
  int64_t value = 99;
  CHECK(AsInt(Value::Int(-12), &value));
  CHECK(value == -12);
  Owned big(PyLong_FromLongLong(int64_t{1} << 40));
  CHECK(AsInt(Value::Borrow(big.get()), &value));
  CHECK(value == int64_t{1} << 40);
  CHECK(!AsInt(Value::Borrow(Py_True), &value));
  CHECK(!AsInt(Value::Null(), &value));
  Owned half(PyFloat_FromDouble(0.5));
  CHECK(!AsInt(Value::Borrow(half.get()), &value));
}

TEST_CASE("small ints are those CPython shares") {
  CHECK(IsSmallInt(-5));
  CHECK(!IsSmallInt(-6));
  CHECK(IsSmallInt(_PY_NSMALLPOSINTS - 1));
  CHECK(!IsSmallInt(_PY_NSMALLPOSINTS));
  for (long i : {-6L, -5L, 0L, 256L, 257L, 1024L, 1025L}) {
    Owned a(PyLong_FromLong(i)), b(PyLong_FromLong(i));
    CAPTURE(i);
    CHECK((a.get() == b.get()) == IsSmallInt(i));
  }
}
