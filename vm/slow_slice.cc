// o[start:stop], o[start:stop:step] and o[start:stop] = x, without a slice object where the container is one of
// Python's own.
#include <algorithm>

#include "vm/slow.h"

namespace pynterp::vm {
namespace {

// An end of a slice or its step, as PySlice_Unpack() has it. RETURNS false for what is neither None nor an int.
bool End(Value v, Py_ssize_t when_none, Py_ssize_t* out) {
  if (v.is_object() && v.object() == Py_None) {
    *out = when_none;
    return true;
  }
  int64_t i;
  if (!AsInt(v, &i)) return false;
  *out = i;
  return true;
}

// A bound over n items, as slice.indices() has it. RETURNS false for what is neither None nor an int.
bool Bound(Value v, Py_ssize_t n, Py_ssize_t when_none, Py_ssize_t* out) {
  Py_ssize_t i;
  if (!End(v, when_none, &i)) return false;
  if (i < 0) i += n;
  *out = i < 0 ? 0 : i > n ? n : i;
  return true;
}

bool Bounds(Value start, Value stop, Py_ssize_t n, Py_ssize_t* from, Py_ssize_t* to) {
  if (!Bound(start, n, 0, from) || !Bound(stop, n, n, to)) return false;
  *to = std::max(*from, *to);
  return true;
}

// A list that only the register `v` holds gives its items for those of a slice of the same length, and takes the old
// ones along when it dies. RETURNS whether that was done.
bool SwapSlice(PyListObject* list, Py_ssize_t from, Py_ssize_t to, Value v) {
  if (!v.needs_drop() || Py_TYPE(v.object()) != &PyList_Type || Py_REFCNT(v.object()) != 1) return false;
  auto* given = reinterpret_cast<PyListObject*>(v.object());
  if (Py_SIZE(given) != to - from || given == list) return false;
  std::swap_ranges(given->ob_item, given->ob_item + (to - from), list->ob_item + from);
  return true;
}

// The general way; `step` may be nullptr.
PyObject* ItemOfSlice(PyObject* o, PyObject* start, PyObject* stop, PyObject* step) {
  PyObject* slice = PySlice_New(start, stop, step);
  PyObject* result = slice != nullptr ? PyObject_GetItem(o, slice) : nullptr;
  Py_XDECREF(slice);
  return result;
}

PyObject* GetSlice(Slots& s, Value* stop) {
  PyObject* o = s.B();
  PyTypeObject* type = Py_TYPE(o);
  const bool text = type == &PyUnicode_Type;
  Py_ssize_t from, to;
  if (type == &PyList_Type || type == &PyTuple_Type || text) {
    const Py_ssize_t n = text ? PyUnicode_GET_LENGTH(o) : Py_SIZE(o);
    if (Bounds(s.r[s.pc->c], *stop, n, &from, &to)) {
      if (text) return PyUnicode_Substring(o, from, to);
      return type == &PyList_Type ? PyList_GetSlice(o, from, to) : PyTuple_GetSlice(o, from, to);
    }
  }
  return ItemOfSlice(o, s.C(), ObjectOf(stop), nullptr);
}

int SetSlice(Slots& s, Value* stop) {
  PyObject* container = s.B();
  Py_ssize_t from, to;
  if (Py_TYPE(container) == &PyList_Type && Bounds(s.r[s.pc->c], *stop, Py_SIZE(container), &from, &to)) {
    const bool dies = s.pc->a >= static_cast<uint32_t>(CodeObject(s.frame)->co_nlocalsplus);
    if (dies && SwapSlice(reinterpret_cast<PyListObject*>(container), from, to, s.r[s.pc->a])) return 0;
    return PyList_SetSlice(container, from, to, s.A());
  }
  PyObject* slice = PySlice_New(s.C(), ObjectOf(stop), nullptr);
  const int status = slice != nullptr ? PyObject_SetItem(container, slice, s.A()) : -1;
  Py_XDECREF(slice);
  return status;
}

// Of a list by ints; nullptr, without an exception, for what needs a slice object.
PyObject* StepSlice(PyObject* container, Value start, Value stop, Value step) {
  Py_ssize_t from, to, by;
  if (Py_TYPE(container) != &PyList_Type || !End(step, 1, &by) || by == 0) return nullptr;
  if (!End(start, by < 0 ? PY_SSIZE_T_MAX : 0, &from) || !End(stop, by < 0 ? PY_SSIZE_T_MIN : PY_SSIZE_T_MAX, &to)) {
    return nullptr;
  }
  const Py_ssize_t count = PySlice_AdjustIndices(Py_SIZE(container), &from, &to, by);
  PyObject* made = PyList_New(count);
  if (made == nullptr) return nullptr;
  PyObject** items = reinterpret_cast<PyListObject*>(container)->ob_item;
  PyObject** put = reinterpret_cast<PyListObject*>(made)->ob_item;
  for (Py_ssize_t i = 0; i < count; ++i, from += by) put[i] = Py_NewRef(items[from]);
  return made;
}

Value OperandValue(const Value* r, const Code* code, uint16_t operand) {
  return operand & bytecode::kConstOperand ? code->consts[operand & ~bytecode::kConstOperand] : r[operand];
}

// The word of slice instructions has no flags, so what dies there is told by its number.
void DropTemporary(Slots& s, uint64_t reg) {
  if (reg >= static_cast<uint64_t>(CodeObject(s.frame)->co_nlocalsplus)) ClearSlot(s.frame, &s.r[reg]);
}

}  // namespace

bool SlowBinarySlice(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* result = GetSlice(s, &s.r[s.Word(1)]);
  if (result == nullptr) return false;
  for (const uint64_t reg : {s.Word(1), uint64_t{pc->c}, uint64_t{pc->b}}) DropTemporary(s, reg);
  return s.Result(result);
}

bool SlowSubscrSlice(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  Code* code = LiftedCode(CodeObject(frame));
  const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
  PyObject* container = OperandObject(s.r, code, ops[0]);
  PyObject* result = StepSlice(container, OperandValue(s.r, code, ops[1]), OperandValue(s.r, code, ops[2]),
                               OperandValue(s.r, code, ops[3]));
  if (result == nullptr) {
    if (_PyErr_Occurred(ts)) return false;
    result = ItemOfSlice(container, OperandObject(s.r, code, ops[1]), OperandObject(s.r, code, ops[2]),
                         OperandObject(s.r, code, ops[3]));
    if (result == nullptr) return false;
  }
  for (int i = 4; i-- > 0;) {
    if (ops[i] < bytecode::kConstOperand && ops[i] >= code->nlocals) ClearSlot(frame, &s.r[ops[i]]);
  }
  SetSlot(frame, &s.r[pc->a], Value::Take(result));
  return true;
}

bool SlowStoreSlice(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  if (SetSlice(s, &s.r[s.Word(1)]) < 0) return false;
  for (const uint64_t reg : {s.Word(1), uint64_t{pc->c}, uint64_t{pc->b}, uint64_t{pc->a}}) DropTemporary(s, reg);
  return true;
}

}  // namespace pynterp::vm
