#include "guards/unmarshal.h"

#include <cstdint>
#include <cstring>
#include <vector>

#include "guards/session.h"

namespace pynterp::guards {
namespace {

constexpr int kDeepest = 2000;  // as in Python/marshal.c

// What a reference may lead to: to anything that is finished, and to a tuple that is not from where nothing hashes it.
enum class State : char { kFinished, kTuple, kOther };
enum class Place { kHashed, kHeld };  // kHeld: an item of a list, a value of a dictionary
enum class Next {
  kObject,
  kNull,   // the end of a dictionary
  kError,  // an exception is set
};

// Looks through one object of the format that Python/marshal.c reads.
class Reader {
 public:
  // `file`: where more data comes from; nullptr: `data` has all. `data` is a bytearray. Both are borrowed.
  Reader(PyObject* file, PyObject* data) : file_(file), data_(data) {}

  Next Read(Place place, int depth) {
    if (depth > kDeepest) return Bad("recursion limit exceeded");
    const int64_t code = Number(1);
    if (code < 0) {
      if (PyErr_ExceptionMatches(PyExc_EOFError)) PyErr_SetString(PyExc_EOFError, "EOF read where object expected");
      return Next::kError;
    }
    const char type = static_cast<char>(code & 0x7f);
    const bool is_kept = (code & 0x80) != 0;
    switch (type) {
      case '0': return Next::kNull;
      case 'N':
      case 'S':
      case '.':
      case 'F':
      case 'T': return Next::kObject;
      case 'c': return Bad("unmarshalling code objects is disallowed");
      case 'r': return Reference(place);
      case 'i': return Leaf(4, is_kept);
      case 'I':
      case 'g': return Leaf(8, is_kept);
      case 'y': return Leaf(16, is_kept);
      case 'f': return Leaf(Number(1), is_kept);
      case 'x': return Take(Number(1)) != nullptr ? Leaf(Number(1), is_kept) : Next::kError;
      case 'l': return Leaf(Digits() * 2, is_kept);
      case 'z':
      case 'Z': return Leaf(Number(1), is_kept);
      case 's':
      case 't':
      case 'u':
      case 'a':
      case 'A': return Leaf(Number(4), is_kept);
      case ')': return Items(type, Number(1), is_kept, depth);
      case '(':
      case '[':
      case '<':
      case '>': return Items(type, Number(4), is_kept, depth);
      case ':': return Items(type, 3, is_kept, depth);
      case '{': return Pairs(is_kept, depth);
    }
    return Bad("bad marshal data (unknown type code)");
  }

 private:
  static Next Bad(const char* what) {
    PyErr_SetString(PyExc_ValueError, what);
    return Next::kError;
  }

  // The next bytes, good until more are taken. RETURNS nullptr with an exception set. `size` below 0: one is set.
  const unsigned char* Take(int64_t size) {
    if (size < 0) return nullptr;
    if (file_ != nullptr && !Fill(static_cast<Py_ssize_t>(size))) return nullptr;
    if (size > PyByteArray_GET_SIZE(data_) - at_) {
      PyErr_SetString(PyExc_EOFError, "marshal data too short");
      return nullptr;
    }
    const auto* taken = reinterpret_cast<const unsigned char*>(PyByteArray_AS_STRING(data_)) + at_;
    at_ += static_cast<Py_ssize_t>(size);
    return taken;
  }

  // Appends bytes of the file. MAY RUN PYTHON, which may keep what it is given.
  bool Fill(Py_ssize_t size) {
    PyObject* block = PyByteArray_FromStringAndSize(nullptr, size);
    if (block != nullptr) std::memset(PyByteArray_AS_STRING(block), 0, static_cast<size_t>(size));
    PyObject* view = block != nullptr ? PyMemoryView_FromObject(block) : nullptr;
    PyObject* result = view != nullptr ? PyObject_CallMethod(file_, "readinto", "O", view) : nullptr;
    const Py_ssize_t count = result != nullptr ? PyNumber_AsSsize_t(result, PyExc_ValueError) : -1;
    bool filled = !PyErr_Occurred();
    if (filled && count > size) {
      PyErr_Format(PyExc_ValueError, "read() returned too much data: %zd bytes requested, %zd returned", size, count);
      filled = false;
    } else if (filled && (count < size || PyByteArray_GET_SIZE(block) != size)) {
      PyErr_SetString(PyExc_EOFError, "EOF read where not expected");
      filled = false;
    }
    filled = filled && PyByteArray_Resize(data_, at_ + size) == 0;
    if (filled)
      std::memcpy(PyByteArray_AS_STRING(data_) + at_, PyByteArray_AS_STRING(block), static_cast<size_t>(size));
    Py_XDECREF(result);
    Py_XDECREF(view);
    Py_XDECREF(block);
    return filled;
  }

  // A size or an index of so many bytes. RETURNS -1 with an exception set, also for one below 0.
  int64_t Number(int bytes) {
    const unsigned char* taken = Take(bytes);
    if (taken == nullptr) return -1;
    uint32_t number = 0;
    for (int i = bytes; i-- > 0;) number = number << 8 | taken[i];
    if (number <= INT32_MAX) return number;
    Bad("bad marshal data (size out of range)");
    return -1;
  }
  // How many digits of an int follow: its sign is that of their number.
  int64_t Digits() {
    const unsigned char* taken = Take(4);
    if (taken == nullptr) return -1;
    uint32_t number = 0;
    for (int i = 4; i-- > 0;) number = number << 8 | taken[i];
    const auto with_sign = static_cast<int64_t>(static_cast<int32_t>(number));
    return with_sign < 0 ? -with_sign : with_sign;
  }

  Next Leaf(int64_t size, bool is_kept) {
    if (Take(size) == nullptr) return Next::kError;
    if (is_kept) kept_.push_back(State::kFinished);
    return Next::kObject;
  }

  Next Reference(Place place) {
    const int64_t index = Number(4);
    if (index < 0) return Next::kError;
    const State state = index < static_cast<int64_t>(kept_.size()) ? kept_[static_cast<size_t>(index)] : State::kOther;
    if (state == State::kFinished || (state == State::kTuple && place == Place::kHeld)) return Next::kObject;
    return Bad("bad marshal data (invalid reference)");
  }

  Next Items(char type, int64_t count, bool is_kept, int depth) {
    if (count < 0) return Next::kError;
    const size_t index = kept_.size();
    const bool is_tuple = type == '(' || type == ')';
    if (is_kept) {
      kept_.push_back(is_tuple ? State::kTuple : type == '>' || type == ':' ? State::kOther : State::kFinished);
    }
    for (; count > 0; --count) {
      const Next next = Read(type == '[' ? Place::kHeld : Place::kHashed, depth + 1);
      if (next == Next::kNull) {
        const char* of = is_tuple ? "tuple" : type == '[' ? "list" : type == ':' ? "object" : "set";
        PyErr_Format(PyExc_TypeError, "NULL object in marshal data for %s", of);
      }
      if (next != Next::kObject) return Next::kError;
    }
    if (is_kept) kept_[index] = State::kFinished;
    return Next::kObject;
  }

  Next Pairs(bool is_kept, int depth) {
    if (is_kept) kept_.push_back(State::kFinished);
    for (;;) {
      for (const Place place : {Place::kHashed, Place::kHeld}) {
        const Next next = Read(place, depth + 1);
        if (next != Next::kObject) return next == Next::kNull ? Next::kObject : next;
      }
    }
  }

  PyObject *file_, *data_;
  Py_ssize_t at_ = 0;
  std::vector<State> kept_;  // by the number that references have
};

// New reference.
PyObject* Load(PyObject* file, PyObject* data) {
  if (Reader(file, data).Read(Place::kHeld, 1) == Next::kError) return nullptr;
  PyObject* marshal = HostModule("marshal");
  PyObject* loads = marshal != nullptr ? PyObject_GetAttrString(marshal, "loads") : nullptr;
  PyObject* args = PyTuple_Pack(1, data);
  PyObject* named = Py_BuildValue("{s:O}", "allow_code", Py_False);
  PyObject* value =
      loads != nullptr && args != nullptr && named != nullptr ? PyObject_Call(loads, args, named) : nullptr;
  Py_XDECREF(marshal);
  Py_XDECREF(loads);
  Py_XDECREF(args);
  Py_XDECREF(named);
  return value;
}

// RETURNS false with an exception set. *given: borrowed.
bool Parse(PyObject* args, PyObject* kwargs, const char* format, PyObject** given) {
  static const char* const kNames[] = {"", "allow_code", nullptr};
  int ignored;
  return PyArg_ParseTupleAndKeywords(args, kwargs, format, const_cast<char**>(kNames), given, &ignored) != 0;
}

}  // namespace

PyObject* UnmarshalFile(PyObject*, PyObject* args, PyObject* kwargs) {
  PyObject* file;
  if (!Parse(args, kwargs, "O|$p:load", &file)) return nullptr;
  PyObject* nothing = PyObject_CallMethod(file, "read", "i", 0);
  if (nothing != nullptr && !PyBytes_Check(nothing)) {
    PyErr_Format(PyExc_TypeError, "file.read() returned not bytes but %.100s", Py_TYPE(nothing)->tp_name);
    Py_CLEAR(nothing);
  }
  PyObject* data = nothing != nullptr ? PyByteArray_FromStringAndSize("", 0) : nullptr;
  PyObject* value = data != nullptr ? Load(file, data) : nullptr;
  Py_XDECREF(nothing);
  Py_XDECREF(data);
  return value;
}

PyObject* UnmarshalBytes(PyObject*, PyObject* args, PyObject* kwargs) {
  PyObject* given;
  Py_buffer buffer;
  if (!Parse(args, kwargs, "O|$p:loads", &given) || PyObject_GetBuffer(given, &buffer, PyBUF_SIMPLE) < 0)
    return nullptr;
  PyObject* data = PyByteArray_FromStringAndSize(static_cast<const char*>(buffer.buf), buffer.len);
  PyBuffer_Release(&buffer);
  PyObject* value = data != nullptr ? Load(nullptr, data) : nullptr;
  Py_XDECREF(data);
  return value;
}

}  // namespace pynterp::guards
