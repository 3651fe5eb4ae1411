// vm/float_ops.h and vm/number_fast.h: when an operation may be done in place, and what `is` says of registers.
#include "vm/float_ops.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>

#include "tests/unit/python_code.h"

using namespace pynterp;
using namespace pynterp::vm;
using pynterp::test::Owned;

namespace {

PyObject* Small(int64_t i) { return reinterpret_cast<PyObject*>(&_PyLong_SMALL_INTS[_PY_NSMALLNEGINTS + i]); }

struct IdleFrame {
  IdleFrame() { std::memset(static_cast<void*>(&frame), 0, sizeof frame); }
  _PyInterpreterFrame frame;
};

}  // namespace

TEST_CASE("SameObject: tagged ints") {
  const int64_t big = _PY_NSMALLPOSINTS;
  Value r[] = {Value::Int(7), Value::Int(7), Value::Int(big), Value::Int(big), Value::Int(8)};
  CHECK(SameObject(r, 0, 1));   // both stand for the shared 7
  CHECK(!SameObject(r, 0, 4));
  CHECK(SameObject(r, 2, 2));   // one register holds one object
  CHECK(!SameObject(r, 2, 3));  // two registers: two objects that were never seen
}

TEST_CASE("SameObject: a tagged int and an object") {
  Owned big(PyLong_FromLong(100000));
  Value r[] = {Value::Int(7), Value::Borrow(Small(7)), Value::Int(100000), Value::Borrow(big.get()),
               Value::Borrow(Small(8))};
  CHECK(SameObject(r, 0, 1));
  CHECK(SameObject(r, 1, 0));
  CHECK(!SameObject(r, 0, 4));
  CHECK(!SameObject(r, 2, 3));
  CHECK(!SameObject(r, 3, 2));
}

TEST_CASE("SameObject: owned and borrowed pointers to one object") {
  Owned a(PyList_New(0)), b(PyList_New(0));
  Value r[] = {Value::Steal(a.get()), Value::Borrow(a.get()), Value::Borrow(b.get())};
  CHECK(SameObject(r, 0, 1));
  CHECK(!SameObject(r, 0, 2));
}

TEST_CASE("OverwriteInt writes an int that only its holder knows") {
  Owned o(PyLong_FromLong(100000));
  CHECK(OverwriteInt(o.get(), 100001));
  CHECK(PyLong_AsLong(o.get()) == 100001);
  CHECK(OverwriteInt(o.get(), -100001));
  CHECK(PyLong_AsLong(o.get()) == -100001);
  CHECK(OverwriteInt(o.get(), (int64_t{1} << PyLong_SHIFT) - 1));
  CHECK(PyLong_AsLong(o.get()) == (1L << PyLong_SHIFT) - 1);
}

TEST_CASE("OverwriteInt refuses what somebody else may see") {
  Owned o(PyLong_FromLong(100000)), second(Py_NewRef(o.get()));
  CHECK(!OverwriteInt(o.get(), 100001));
  CHECK(PyLong_AsLong(second.get()) == 100000);
  CHECK(!OverwriteInt(Small(7), 100001));
  CHECK(PyLong_AsLong(Small(7)) == 7);
  CHECK(!OverwriteInt(Py_True, 100001));
}

TEST_CASE("OverwriteInt refuses a value that must be another object") {
  Owned o(PyLong_FromLong(100000));
  for (int64_t i : {int64_t{0}, int64_t{-5}, int64_t{_PY_NSMALLPOSINTS - 1}, int64_t{1} << PyLong_SHIFT,
                    -(int64_t{1} << PyLong_SHIFT), INT64_MIN}) {
    CAPTURE(i);
    CHECK(!OverwriteInt(o.get(), i));
    CHECK(PyLong_AsLong(o.get()) == 100000);
  }
}

TEST_CASE("OverwriteInt refuses ints of another size and other types") {
  for (int64_t i : {int64_t{1} << 40, -(int64_t{1} << 40)}) {
    Owned o(PyLong_FromLongLong(i));
    CHECK(!OverwriteInt(o.get(), 100000));
    CHECK(PyLong_AsLongLong(o.get()) == i);
  }
  Owned f(PyFloat_FromDouble(1e9));
  CHECK(!OverwriteInt(f.get(), 100000));
  Owned names = test::Execute("class I(int): pass\ni = I(100000)\n");
  REQUIRE(names);
  CHECK(!OverwriteInt(PyDict_GetItemString(names.get(), "i"), 100001));
}

TEST_CASE("AsDouble converts what a double holds exactly") {
  double d = 0;
  const int64_t exact = int64_t{1} << 53;
  CHECK(AsDouble(Value::Int(exact), &d));
  CHECK(d == 9007199254740992.0);
  CHECK(AsDouble(Value::Int(-exact), &d));
  CHECK(!AsDouble(Value::Int(exact + 1), &d));
  CHECK(!AsDouble(Value::Int(-exact - 1), &d));
  CHECK(!AsDouble(Value::Borrow(Py_None), &d));
}

TEST_CASE("a float result takes the box of an operand that dies, and of no other") {
  IdleFrame idle;
  Value r[3] = {Value::Null(), Value::Steal(PyFloat_FromDouble(2.5)), Value::Int(4)};
  PyObject* box = r[1].object();
  const Instruction dies{Op::Mul, bytecode::kConsumeB, 0, 1, 2};
  CHECK(FloatOp<Op::Mul>(&idle.frame, r, &dies, r[1], r[2]));
  CHECK(r[0].object() == box);
  CHECK(r[1].is_null());
  CHECK(FloatOf(r[0]) == 10.0);

  r[1] = Value::Steal(PyFloat_FromDouble(1.5));
  const Instruction lives{Op::Add, 0, 2, 1, 0};
  CHECK(FloatOp<Op::Add>(&idle.frame, r, &lives, r[1], r[0]));
  CHECK(FloatOf(r[2]) == 11.5);
  CHECK(FloatOf(r[1]) == 1.5);
  CHECK(FloatOf(r[0]) == 10.0);

  // Shared: the box must not change under the other holder.
  Owned shared(Py_NewRef(r[1].object()));
  const Instruction shared_dies{Op::Add, bytecode::kConsumeB, 0, 1, 2};
  CHECK(FloatOp<Op::Add>(&idle.frame, r, &shared_dies, r[1], r[2]));
  CHECK(PyFloat_AS_DOUBLE(shared.get()) == 1.5);
  CHECK(FloatOf(r[0]) == 13.0);
  for (Value& v : r) ClearSlot(&idle.frame, &v);
}

TEST_CASE("float operations leave the rest to the slow path") {
  IdleFrame idle;
  Value r[3] = {Value::Null(), Value::Steal(PyFloat_FromDouble(2.5)), Value::Steal(PyFloat_FromDouble(0.0))};
  const Instruction i{Op::TrueDiv, 0, 0, 1, 2};
  CHECK(!FloatOp<Op::TrueDiv>(&idle.frame, r, &i, r[1], r[2]));  // ZeroDivisionError
  CHECK(r[0].is_null());
  CHECK(!FloatOp<Op::Add>(&idle.frame, r, &i, Value::Int(1), Value::Int(2)));
  CHECK(!FloatOp<Op::Add>(&idle.frame, r, &i, r[1], Value::Borrow(Py_None)));
  for (Value& v : r) ClearSlot(&idle.frame, &v);
}

TEST_CASE("comparisons of floats and of tagged ints") {
  Owned one(PyFloat_FromDouble(1)), nan(PyFloat_FromDouble(NAN));
  const Value x = Value::Borrow(one.get()), n = Value::Borrow(nan.get());
  for (int cmp = Py_LT; cmp <= Py_GE; ++cmp) {
    CAPTURE(cmp);
    const Instruction i{Op::Compare, static_cast<uint8_t>(cmp << bytecode::kCmpShift), 0, 0, 0};
    CHECK(CompareExact(&i, x, x) == (cmp == Py_LE || cmp == Py_EQ || cmp == Py_GE));
    CHECK(CompareExact(&i, n, n) == (cmp == Py_NE));
    CHECK(CompareExact(&i, x, Value::Int(1)) == -1);
    CHECK(CompareNumbers(cmp, -3, 4) == (cmp == Py_LT || cmp == Py_LE || cmp == Py_NE));
    CHECK(CompareNumbers(cmp, 4, 4) == (cmp == Py_LE || cmp == Py_EQ || cmp == Py_GE));
  }
}
