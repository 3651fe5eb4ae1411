// Building and taking apart containers and strings; iteration protocols; matching, imports, exception tests.
#include "guards/strict.h"
#include "vm/slow.h"

namespace pynterp::vm {

using namespace bytecode;

namespace {

Code* RunningCode(_PyInterpreterFrame* frame, const Instruction* pc) {
  Code* code = CodeIfReady(CodeObject(frame));
  return pc >= code->ins && pc < code->ins + code->count ? code : code->other;
}

// The operands as owned references; temporaries are emptied.
void TakeList(Slots& s, Code* code, PyObject** out, size_t n) {
  const auto* ops = reinterpret_cast<const uint16_t*>(s.pc + 1);
  for (size_t i = 0; i < n; ++i) out[i] = TakeOperandObject(s.r, code, ops[i]);
}

PyObject* BuildString(Slots& s, Code* code, size_t n) {
  PyObject* small[16];
  PyObject** parts = n <= 16 ? small : static_cast<PyObject**>(PyMem_Malloc(n * sizeof(PyObject*)));
  if (parts == nullptr) return PyErr_NoMemory();
  TakeList(s, code, parts, n);
  PyObject* joined = _PyUnicode_JoinArray(&_Py_STR(empty), parts, static_cast<Py_ssize_t>(n));
  for (size_t i = 0; i < n; ++i) Py_DECREF(parts[i]);
  if (parts != small) PyMem_Free(parts);
  return joined;
}

PyObject* BuildMap(Slots& s, Code* code, size_t n) {
  PyObject* map = PyDict_New();
  if (map == nullptr) return nullptr;
  const auto* ops = reinterpret_cast<const uint16_t*>(s.pc + 1);
  for (size_t i = 0; i < n; i += 2) {
    PyObject* key = TakeOperandObject(s.r, code, ops[i]);
    PyObject* value = TakeOperandObject(s.r, code, ops[i + 1]);
    const int status = PyDict_SetItem(map, key, value);
    Py_DECREF(key);
    Py_DECREF(value);
    if (status < 0) {
      Py_DECREF(map);
      return nullptr;
    }
  }
  return map;
}

PyObject* BuildSet(Slots& s, Code* code, size_t n) {
  PyObject* set = PySet_New(nullptr);
  if (set == nullptr) return nullptr;
  const auto* ops = reinterpret_cast<const uint16_t*>(s.pc + 1);
  bool failed = false;
  for (size_t i = 0; i < n; ++i) {
    PyObject* item = TakeOperandObject(s.r, code, ops[i]);
    failed = failed || PySet_Add(set, item) < 0;
    Py_DECREF(item);
  }
  if (failed) Py_CLEAR(set);
  return set;
}

PyObject* BuildInterpolation(Slots& s, Code* code, size_t n) {
  PyObject* parts[3];
  TakeList(s, code, parts, n);
  PyObject* format = n == 3 ? parts[2] : &_Py_STR(empty);
  PyObject* made = _PyInterpolation_Build(parts[0], parts[1], s.pc->c >> 2, format);
  for (size_t i = 0; i < n; ++i) Py_DECREF(parts[i]);
  return made;
}

PyObject* BuildSlice(Slots& s, Code* code, size_t n) {
  PyObject* parts[3] = {nullptr, nullptr, nullptr};
  TakeList(s, code, parts, n);
  PyObject* slice = PySlice_New(parts[0], parts[1], parts[2]);
  for (PyObject* part : parts) Py_XDECREF(part);
  return slice;
}

PyObject* FormatSimple(PyObject* value) {
  if (PyUnicode_CheckExact(value)) return Py_NewRef(value);
  return PyObject_Format(value, nullptr);
}

bool ListExtend(PyThreadState* ts, Slots& s) {
  PyObject* iterable = s.B();
  PyObject* none = _PyList_Extend(reinterpret_cast<PyListObject*>(s.A()), iterable);
  if (none == nullptr) {
    if (_PyErr_ExceptionMatches(ts, PyExc_TypeError) && Py_TYPE(iterable)->tp_iter == nullptr &&
        !PySequence_Check(iterable)) {
      _PyErr_Clear(ts);
      _PyErr_Format(ts, PyExc_TypeError, "Value after * must be an iterable, not %.200s", Py_TYPE(iterable)->tp_name);
    }
    return false;
  }
  s.Consume();
  return true;
}

bool DictUpdate(PyThreadState* ts, Slots& s) {
  PyObject* update = s.B();
  if (PyDict_Update(s.A(), update) < 0) {
    if (_PyErr_ExceptionMatches(ts, PyExc_AttributeError)) {
      _PyErr_Format(ts, PyExc_TypeError, "'%.200s' object is not a mapping", Py_TYPE(update)->tp_name);
    }
    return false;
  }
  s.Consume();
  return true;
}

}  // namespace

PyObject* BuildTuple(_PyInterpreterFrame* frame, Code* code, Instruction* pc) {
  Slots s(frame, pc);
  const size_t n = pc->b;
  PyObject* small[16];
  PyObject** items = n <= 16 ? small : static_cast<PyObject**>(PyMem_Malloc(n * sizeof(PyObject*)));
  if (items == nullptr) return PyErr_NoMemory();
  TakeList(s, code, items, n);
  static_assert(sizeof(PyObject*) == sizeof(_PyStackRef));
  PyObject* tuple =
      _PyTuple_FromStackRefStealOnSuccess(reinterpret_cast<_PyStackRef*>(items), static_cast<Py_ssize_t>(n));
  if (tuple == nullptr) {
    for (size_t i = 0; i < n; ++i) Py_DECREF(items[i]);
  }
  if (items != small) PyMem_Free(items);
  return tuple;
}

PyObject* BuildList(_PyInterpreterFrame* frame, Code* code, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* list = PyList_New(static_cast<Py_ssize_t>(pc->b));
  if (list != nullptr) TakeList(s, code, reinterpret_cast<PyListObject*>(list)->ob_item, pc->b);
  return list;
}

bool SlowBuild(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  Code* code = RunningCode(frame, pc);
  const size_t n = pc->b;
  switch (pc->op) {
    case Op::BuildSet: return s.Result(BuildSet(s, code, n));
    case Op::BuildMap: return s.Result(BuildMap(s, code, n));
    case Op::BuildString: return s.Result(BuildString(s, code, n));
    case Op::BuildSlice: return s.Result(BuildSlice(s, code, n));
    case Op::BuildInterpolation: return s.Result(BuildInterpolation(s, code, n));
    case Op::BuildTemplate: return s.Result(_PyTemplate_Build(s.B(), s.C()));
    case Op::ListAppend: return s.Done(PyList_Append(s.A(), s.B()));
    case Op::SetAdd:
      if (!PySet_Check(s.A())) {
        // Only `__conditional_annotations__` can be rebound to something else.
        _PyErr_Format(ts, PyExc_TypeError, "'%T' object is not a set", s.A());
        return false;
      }
      return s.Done(PySet_Add(s.A(), s.B()));
    case Op::MapAdd: return s.Done(PyDict_SetItem(s.A(), s.B(), s.C()));
    case Op::ListExtend: return ListExtend(ts, s);
    case Op::SetUpdate: return s.Done(_PySet_Update(s.A(), s.B()));
    case Op::DictUpdate: return DictUpdate(ts, s);
    case Op::DictMerge:
      if (_PyDict_MergeEx(s.A(), s.B(), 2) < 0) {
        _PyEval_FormatKwargsError(ts, s.C(), s.B());
        return false;
      }
      s.Consume();
      return true;
    case Op::FormatSimple: return s.Result(FormatSimple(s.B()));
    case Op::FormatSpec: return s.Result(PyObject_Format(s.B(), s.C()));
    default: return s.Result(_PyEval_ConversionFuncs[pc->c](s.B()));
  }
}

bool SlowUnpack(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  const bool starred = pc->op == Op::UnpackEx;
  const int before = pc->b, after = starred ? pc->c : -1;
  const int total = starred ? before + 1 + after : before;
  const auto* ops = reinterpret_cast<const uint16_t*>(pc + 1);
  PyObject* source = Py_NewRef(s.A());
  if (pc->flags & kConsumeA) ClearSlot(frame, &s.r[pc->a]);
  _PyStackRef small[16];
  _PyStackRef* items = small;
  if (total > 16) {
    items = static_cast<_PyStackRef*>(PyMem_Malloc(static_cast<size_t>(total) * sizeof(_PyStackRef)));
    if (items == nullptr) {
      Py_DECREF(source);
      PyErr_NoMemory();
      return false;
    }
  }
  // Fills downwards from the end, the first item last: the stack's order.
  const int ok = _PyEval_UnpackIterableStackRef(ts, source, before, after, items + total);
  Py_DECREF(source);
  if (ok) {
    for (int i = 0; i < total; ++i) SetSlot(frame, &s.r[ops[i]], {items[total - 1 - i].bits});
  }
  if (items != small) PyMem_Free(items);
  return ok != 0;
}

bool SlowIter(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* o = s.B();
  switch (pc->op) {
    case Op::GetIter: return s.Result(PyObject_GetIter(o));
    case Op::GetYieldFromIter: {
      if (PyCoro_CheckExact(o)) {
        if (!(CodeObject(frame)->co_flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE))) {
          _PyErr_SetString(ts, PyExc_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
          return false;
        }
        return s.Result(Py_NewRef(o));
      }
      if (PyGen_CheckExact(o)) return s.Result(Py_NewRef(o));
      return s.Result(PyObject_GetIter(o));
    }
    case Op::GetAwaitable: return s.Result(_PyEval_GetAwaitable(o, pc->c));
    case Op::GetANext: return s.Result(_PyEval_GetANext(o));
    default: {  // GetAIter
      PyTypeObject* type = Py_TYPE(o);
      unaryfunc getter = type->tp_as_async != nullptr ? type->tp_as_async->am_aiter : nullptr;
      if (getter == nullptr) {
        _PyErr_Format(ts, PyExc_TypeError, "'async for' requires an object with __aiter__ method, got %.100s",
                      type->tp_name);
        return false;
      }
      PyObject* iter = getter(o);
      if (iter == nullptr) return false;
      if (Py_TYPE(iter)->tp_as_async == nullptr || Py_TYPE(iter)->tp_as_async->am_anext == nullptr) {
        _PyErr_Format(ts, PyExc_TypeError,
                      "'async for' received an object from __aiter__ that does not implement __anext__: %.100s",
                      Py_TYPE(iter)->tp_name);
        Py_DECREF(iter);
        return false;
      }
      return s.Result(iter);
    }
  }
}

namespace {

bool WithExceptStart(Slots& s) {
  PyObject* exc = ObjectOf(&s.r[s.Word(1)]);
  const bool has_self = !s.r[s.pc->c].is_null();
  PyObject* self = has_self ? s.C() : nullptr;
  PyObject* original_tb = PyException_GetTraceback(exc);
  PyObject* tb = original_tb != nullptr ? original_tb : Py_None;
  PyObject* stack[5] = {nullptr, self, PyExceptionInstance_Class(exc), exc, tb};
  PyObject* result = PyObject_Vectorcall(s.B(), stack + 2 - has_self,
                                         static_cast<size_t>(3 + has_self) | PY_VECTORCALL_ARGUMENTS_OFFSET, nullptr);
  Py_XDECREF(original_tb);
  return s.Result(result);
}

bool CheckGroupMatch(PyThreadState* ts, Slots& s) {
  PyObject* type = s.C();
  if (_PyEval_CheckExceptStarTypeValid(ts, type) < 0) return false;
  PyObject* match = nullptr;
  PyObject* rest = nullptr;
  if (_PyEval_ExceptionGroupMatch(s.frame, s.B(), type, &match, &rest) < 0) return false;
  if (!Py_IsNone(match)) PyErr_SetHandledException(match);
  s.Consume();
  const auto rest_reg = static_cast<uint16_t>(s.Word(1));
  SetSlot(s.frame, &s.r[rest_reg], Value::Steal(rest));
  SetSlot(s.frame, &s.r[s.pc->a], Value::Steal(match));
  return true;
}

bool ImportName(PyThreadState* ts, Slots& s) {
  PyObject* name = NameAt(s.frame, static_cast<uint32_t>(s.Word(1)));
  return s.Result(_PyEval_ImportName(ts, s.frame, name, s.C(), s.B()));
}

bool SetupAnnotations(PyThreadState* ts, Slots& s) {
  PyObject* locals = s.frame->f_locals;
  if (locals == nullptr) {
    _PyErr_SetString(ts, PyExc_SystemError, "no locals found when setting up annotations");
    return false;
  }
  PyObject* dict;
  if (PyMapping_GetOptionalItem(locals, &_Py_ID(__annotations__), &dict) < 0) return false;
  if (dict == nullptr) {
    dict = PyDict_New();
    if (dict == nullptr) return false;
    if (PyObject_SetItem(locals, &_Py_ID(__annotations__), dict) < 0) {
      Py_DECREF(dict);
      return false;
    }
  }
  Py_DECREF(dict);
  return true;
}

}  // namespace

bool SlowMisc(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  switch (pc->op) {
    case Op::GetLen: {
      const Py_ssize_t n = PyObject_Length(s.B());
      return n >= 0 && s.Result(PyLong_FromSsize_t(n));
    }
    case Op::MatchMapping: return s.ResultBool((Py_TYPE(s.B())->tp_flags & Py_TPFLAGS_MAPPING) != 0);
    case Op::MatchSequence: return s.ResultBool((Py_TYPE(s.B())->tp_flags & Py_TPFLAGS_SEQUENCE) != 0);
    case Op::MatchKeys: return s.Result(_PyEval_MatchKeys(ts, s.B(), s.C()));
    case Op::MatchClass: {
      const uint64_t word = s.Word(1);
      Value* names = &s.r[static_cast<uint16_t>(word)];
      const guards::NamesOfGuest names_of_guest;
      PyObject* attrs = _PyEval_MatchClass(ts, s.B(), s.C(), static_cast<uint16_t>(word >> 16), ObjectOf(names));
      if (attrs == nullptr && _PyErr_Occurred(ts)) return false;
      if (word >> 48) ClearSlot(frame, names);
      return s.Result(attrs != nullptr ? attrs : Py_NewRef(Py_None));
    }
    case Op::ImportName: return ImportName(ts, s);
    case Op::ImportFrom:
      if (guards::g_strict && guards::RefusedByName(CodeObject(frame), s.B(), NameAt(frame, pc->c))) return false;
      return s.Result(_PyEval_ImportFrom(ts, s.B(), NameAt(frame, pc->c)));
    case Op::SetupAnnotations: return SetupAnnotations(ts, s);
    case Op::LoadCommon: return s.Result(Py_NewRef(ts->interp->common_consts[pc->b]));
    case Op::WithExceptStart: return WithExceptStart(s);
    case Op::CheckExcMatch: {
      PyObject* type = s.C();
      if (_PyEval_CheckExceptTypeValid(ts, type) < 0) return false;
      return s.ResultBool(PyErr_GivenExceptionMatches(s.B(), type));
    }
    case Op::CheckEgMatch: return CheckGroupMatch(ts, s);
    case Op::DeleteSubscr: return s.Done(PyObject_DelItem(s.A(), s.B()));
    default: Py_UNREACHABLE();
  }
}

}  // namespace pynterp::vm
