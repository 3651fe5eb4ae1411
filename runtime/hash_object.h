// What the modules of hash functions have in common: the hash object with its methods and attributes, and how the bytes
// to be hashed are taken, with CPython's errors. A kind of hash is a class with
//   State              hashes pieces: Update(data, size), Finish(out, size); copied by assignment
//   DigestSize(state)  at most kDigest
//   kName, kBlock, kUpdateDoc
#pragma once
#include <Python.h>

#include <cstddef>
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

// One hash in progress. `mutex` guards `state` once the constructor has returned.
template <typename Kind>
struct Hash {
  PyObject_HEAD
  PyMutex mutex;
  typename Kind::State state;
};

template <typename Kind>
Hash<Kind>* AsHash(PyObject* object) {
  return reinterpret_cast<Hash<Kind>*>(object);
}

template <typename Kind>
void Absorb(Hash<Kind>* hash, const Buffer& message) {
  const auto size = static_cast<size_t>(message.size());
  if (message.size() < kReleaseGilFrom) {
    MutexLock lock(&hash->mutex);
    hash->state.Update(message.data(), size);
  } else {
    Py_BEGIN_ALLOW_THREADS MutexLock lock(&hash->mutex);
    hash->state.Update(message.data(), size);
    Py_END_ALLOW_THREADS
  }
}

template <typename Kind>
PyObject* Update(PyObject* self, PyObject* data) {
  Buffer message;
  if (!FillWithMessage(message, data)) return nullptr;
  Absorb(AsHash<Kind>(self), message);
  Py_RETURN_NONE;
}

template <typename Kind>
typename Kind::State Snapshot(PyObject* self) {
  MutexLock lock(&AsHash<Kind>(self)->mutex);
  return AsHash<Kind>(self)->state;
}

template <typename Kind>
PyObject* Copy(PyObject* self, PyObject*) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject* copy = type->tp_alloc(type, 0);
  if (copy != nullptr) AsHash<Kind>(copy)->state = Snapshot<Kind>(self);
  return copy;
}

// Writes the digest of what was hashed so far; the hash itself can go on. RETURNS its length.
template <typename Kind>
Py_ssize_t Finish(PyObject* self, uint8_t (&out)[Kind::kDigest]) {
  typename Kind::State state = Snapshot<Kind>(self);
  const size_t length = Kind::DigestSize(state);
  state.Finish(out, length);
  return static_cast<Py_ssize_t>(length);
}

template <typename Kind>
PyObject* Digest(PyObject* self, PyObject*) {
  uint8_t digest[Kind::kDigest];
  const Py_ssize_t length = Finish<Kind>(self, digest);
  return PyBytes_FromStringAndSize(reinterpret_cast<const char*>(digest), length);
}

template <typename Kind>
PyObject* HexDigest(PyObject* self, PyObject*) {
  uint8_t digest[Kind::kDigest];
  const Py_ssize_t length = Finish<Kind>(self, digest);
  return Hex(digest, length);
}

template <typename Kind>
PyObject* GetName(PyObject*, void*) {
  return PyUnicode_FromString(Kind::kName);
}
template <typename Kind>
PyObject* GetBlockSize(PyObject*, void*) {
  return PyLong_FromLong(Kind::kBlock);
}
template <typename Kind>
PyObject* GetDigestSize(PyObject* self, void*) {
  return PyLong_FromSize_t(Kind::DigestSize(AsHash<Kind>(self)->state));  // never changes
}

inline int Traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  return 0;
}

inline void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  type->tp_free(self);
  Py_DECREF(type);
}

template <typename Kind>
inline constexpr PyMethodDef kCopyMethod = {"copy", Copy<Kind>, METH_NOARGS,
                                            "copy($self, /)\n--\n\nReturn a copy of the hash object."};
template <typename Kind>
inline constexpr PyMethodDef kUpdateMethod = {"update", Update<Kind>, METH_O, Kind::kUpdateDoc};

// CPython's texts for `update`.
inline constexpr const char* kUpdateData =
    "update($self, data, /)\n--\n\nUpdate this hash object's state with the provided bytes-like object.";
inline constexpr const char* kUpdateObj =
    "update($self, obj, /)\n--\n\nUpdate this hash object's state with the provided string.";

// The methods of a hash whose digest has one length.
template <typename Kind>
inline PyMethodDef kMethods[] = {
    kCopyMethod<Kind>,
    {"digest", Digest<Kind>, METH_NOARGS, "digest($self, /)\n--\n\nReturn the digest value as a bytes object."},
    {"hexdigest", HexDigest<Kind>, METH_NOARGS,
     "hexdigest($self, /)\n--\n\nReturn the digest value as a string of hexadecimal digits."},
    kUpdateMethod<Kind>,
    {nullptr, nullptr, 0, nullptr}};

}  // namespace pynterp::hashes
