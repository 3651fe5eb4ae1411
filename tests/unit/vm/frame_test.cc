// vm/frame.h: values in and out of registers, and who counts what.
#include "vm/frame.h"

#include <doctest/doctest.h>

#include <cstring>

#include "tests/unit/python_code.h"

using namespace pynterp;
using namespace pynterp::vm;
using pynterp::test::Owned;

namespace {

// A frame nobody runs: enough for drops that look whether somebody observes it.
struct IdleFrame {
  IdleFrame() { std::memset(static_cast<void*>(&frame), 0, sizeof frame); }
  _PyInterpreterFrame frame;
};

constexpr int64_t kBig = int64_t{1} << 40;

}  // namespace

TEST_CASE("BoxSlot: a small int is the shared object, not counted") {
  for (int64_t i : {-5, 0, 256}) {
    Value slot = Value::Int(i);
    PyObject* o = BoxSlot(&slot);
    Owned shared(PyLong_FromLongLong(i));
    CHECK(o == shared.get());
    CHECK(slot.object() == o);
    CHECK(!slot.needs_drop());
  }
}

TEST_CASE("BoxSlot: any other int is an object of its own") {
  for (int64_t i : {int64_t{-6}, int64_t{_PY_NSMALLPOSINTS}, (int64_t{1} << 30) - 1, int64_t{1} << 30,
                    -(int64_t{1} << 30), kBig, kIntMax, kIntMin}) {
    CAPTURE(i);
    Value slot = Value::Int(i);
    Owned o(BoxSlot(&slot));
    CHECK(slot.needs_drop());
    CHECK(slot.object() == o.get());
    CHECK(Py_REFCNT(o.get()) == 1);
    CHECK(PyLong_CheckExact(o.get()));
    CHECK(PyLong_AsLongLong(o.get()) == i);
  }
}

TEST_CASE("ObjectOf boxes once") {
  Value slot = Value::Int(kBig);
  Owned o(ObjectOf(&slot));
  CHECK(ObjectOf(&slot) == o.get());
  CHECK(Py_REFCNT(o.get()) == 1);
}

TEST_CASE("Dup counts owned objects only") {
  Owned o(PyList_New(0));
  const Py_ssize_t before = Py_REFCNT(o.get());
  CHECK(Dup(Value::Borrow(o.get())).bits == Value::Borrow(o.get()).bits);
  CHECK(Py_REFCNT(o.get()) == before);
  Owned second(Dup(Value::Steal(o.get())).object());
  CHECK(Py_REFCNT(o.get()) == before + 1);
  CHECK(Dup(Value::Int(7)).as_int() == 7);
  CHECK(Dup(Value::Null()).is_null());
}

TEST_CASE("DupNamed makes one object of an int that is not small") {
  Value slot = Value::Int(kBig);
  const Value copy = DupNamed(&slot);
  Owned o(slot.object()), second(copy.object());
  CHECK(copy.bits == slot.bits);
  CHECK(Py_REFCNT(o.get()) == 2);
  Value small = Value::Int(3);
  CHECK(DupNamed(&small).is_int());
  CHECK(small.is_int());
}

TEST_CASE("SetSlot drops what was there, after the new value is in place") {
  IdleFrame idle;
  Owned list(PyList_New(0));
  Value slot = Value::Share(list.get());
  CHECK(Py_REFCNT(list.get()) == 2);
  SetSlot(&idle.frame, &slot, Value::Int(1));
  CHECK(Py_REFCNT(list.get()) == 1);
  CHECK(slot.as_int() == 1);
  slot = Value::Borrow(list.get());
  ClearSlot(&idle.frame, &slot);
  CHECK(Py_REFCNT(list.get()) == 1);
  CHECK(slot.is_null());

  // The last reference: what runs then finds the new value.
  Owned names = test::Execute(
      "class Late:\n"
      "  def __del__(self): seen.append(1)\n"
      "seen = []\n"
      "late = Late()\n");
  REQUIRE(names);
  slot = Value::Steal(Py_NewRef(PyDict_GetItemString(names.get(), "late")));
  PyDict_DelItemString(names.get(), "late");
  PyObject* seen = PyDict_GetItemString(names.get(), "seen");
  CHECK(PyList_GET_SIZE(seen) == 0);
  ClearSlot(&idle.frame, &slot);
  CHECK(PyList_GET_SIZE(seen) == 1);
}

TEST_CASE("HeapSafe takes hold of borrowed constants, but not of immortals") {
  Owned list(PyList_New(0));
  const Value safe = HeapSafe(Value::Borrow(list.get()));
  Owned held(safe.object());
  CHECK(safe.needs_drop());
  CHECK(Py_REFCNT(list.get()) == 2);
  CHECK(!HeapSafe(Value::Borrow(Py_None)).needs_drop());
  CHECK(HeapSafe(Value::Null()).is_null());
  CHECK(HeapSafe(Value::Int(5)).as_int() == 5);
}

TEST_CASE("ToObject gives a reference of the caller's own") {
  Owned list(PyList_New(0));
  Owned a(ToObject(Value::Borrow(list.get())));
  CHECK(Py_REFCNT(list.get()) == 2);
  Owned b(ToObject(Value::Int(kBig)));
  CHECK(PyLong_AsLongLong(b.get()) == kBig);
  CHECK(Py_REFCNT(b.get()) == 1);
}

TEST_CASE("the saved pc shares its word with nothing") {
  IdleFrame idle;
  idle.frame.owner = FRAME_OWNED_BY_GENERATOR;
  idle.frame.return_offset = kReturnToSend;
  idle.frame.visited = 1;
  idle.frame.localsplus[0].bits = 42;
  SavedPc(&idle.frame) = 0xffffffff;
  CHECK(idle.frame.owner == FRAME_OWNED_BY_GENERATOR);
  CHECK(idle.frame.return_offset == kReturnToSend);
  CHECK(idle.frame.visited == 1);
  CHECK(idle.frame.localsplus[0].bits == 42);
}
