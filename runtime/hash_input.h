// What the modules of hash functions have in common: how they take what is to be hashed, with CPython's errors, and how
// they give digests back.
#pragma once
#include <Python.h>

#include <cstdint>

namespace pynterp::hashes {

// Inputs of at least this many bytes are hashed with the GIL released.
inline constexpr Py_ssize_t kReleaseGilFrom = 2048;

class MutexLock {
 public:
  // MAY release the GIL while it waits, so two holders cannot block each other.
  explicit MutexLock(PyMutex* mutex) : mutex_(mutex) { PyMutex_Lock(mutex_); }
  ~MutexLock() { PyMutex_Unlock(mutex_); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  PyMutex* mutex_;
};

// A view of somebody's bytes; empty until filled, given back at the end of the scope.
class Buffer {
 public:
  Buffer() = default;
  ~Buffer() { PyBuffer_Release(&view_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  bool Fill(PyObject* object) { return PyObject_GetBuffer(object, &view_, PyBUF_SIMPLE) == 0; }
  const uint8_t* data() const { return static_cast<const uint8_t*>(view_.buf); }
  Py_ssize_t size() const { return view_.len; }
  int dimensions() const { return view_.ndim; }

 private:
  Py_buffer view_ = {};
};

// The bytes to be hashed; refuses str with a hint.
inline bool FillWithMessage(Buffer& buffer, PyObject* object) {
  if (PyUnicode_Check(object)) {
    PyErr_SetString(PyExc_TypeError, "Strings must be encoded before hashing");
    return false;
  }
  if (!PyObject_CheckBuffer(object)) {
    PyErr_SetString(PyExc_TypeError, "object supporting the buffer API required");
    return false;
  }
  if (!buffer.Fill(object)) return false;
  if (buffer.dimensions() > 1) {
    PyErr_SetString(PyExc_BufferError, "Buffer must be single dimension");
    return false;
  }
  return true;
}

// The message of a constructor whose `data` is also known as `string`.
inline bool ChooseMessage(PyObject** data, PyObject* string) {
  if (string == nullptr) return true;
  if (*data != nullptr) {
    PyErr_SetString(PyExc_TypeError,
                    "'data' and 'string' are mutually exclusive and support for 'string' keyword "
                    "parameter is slated for removal in a future version.");
    return false;
  }
  *data = string;
  return true;
}

// RETURNS a str of lowercase digits.
inline PyObject* Hex(const uint8_t* digest, Py_ssize_t length) {
  static constexpr char kDigits[] = "0123456789abcdef";
  PyObject* text = PyUnicode_New(2 * length, 127);
  if (text == nullptr) return nullptr;
  Py_UCS1* out = PyUnicode_1BYTE_DATA(text);
  for (Py_ssize_t i = 0; i < length; ++i) {
    out[2 * i] = static_cast<Py_UCS1>(kDigits[digest[i] >> 4]);
    out[2 * i + 1] = static_cast<Py_UCS1>(kDigits[digest[i] & 15]);
  }
  return text;
}

}  // namespace pynterp::hashes
