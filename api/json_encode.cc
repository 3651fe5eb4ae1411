// Values out as JSON text. Looks only at the built-in content of objects, so no guest code runs.
#include <cmath>
#include <cstdio>
#include <vector>

#include "api/session.h"

namespace pynterp::api {
namespace {

constexpr size_t kMaxDepth = 200;

class Encoder {
 public:
  explicit Encoder(std::string* out) : out_(out) {}

  bool Value(PyObject* value) {
    if (value == Py_None) return Put("null");
    if (value == Py_True) return Put("true");
    if (value == Py_False) return Put("false");
    if (PyUnicode_Check(value)) return Text(value);
    if (PyLong_Check(value)) return Int(value);
    if (PyFloat_Check(value)) return Float(PyFloat_AS_DOUBLE(value));
    if (PyList_Check(value) || PyTuple_Check(value) || PyDict_Check(value)) return Container(value);
    return Refuse(std::string("JSON has no ") + Py_TYPE(value)->tp_name);
  }

  std::string Problem() const { return problem_ + " at $" + path_; }

 private:
  bool Put(std::string_view text) {
    *out_ += text;
    return true;
  }
  bool Refuse(std::string problem) {
    PyErr_Clear();
    problem_ = std::move(problem);
    return false;
  }

  bool Int(PyObject* value) {
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow != 0) return Refuse("an int does not fit 64 bits");
    return Put(std::to_string(number));
  }

  bool Float(double number) {
    if (!std::isfinite(number)) return Refuse("JSON has no inf and nan");
    char* text = PyOS_double_to_string(number, 'r', 0, Py_DTSF_ADD_DOT_0, nullptr);
    if (text == nullptr) return Refuse("no memory");
    Put(text);
    PyMem_Free(text);
    return true;
  }

  bool Text(PyObject* value) {
    Py_ssize_t size;
    const char* utf8 = PyUnicode_AsUTF8AndSize(value, &size);
    if (utf8 == nullptr) return Refuse("a str holds lone surrogates");
    *out_ += '"';
    for (Py_ssize_t i = 0; i < size; ++i) {
      const auto c = static_cast<unsigned char>(utf8[i]);
      if (c == '"' || c == '\\') {
        *out_ += '\\';
        *out_ += static_cast<char>(c);
      } else if (c < 0x20) {
        static constexpr char kShort[] = "btn\0fr";  // \b is 8
        if (c >= 8 && c <= 13 && kShort[c - 8] != 0) {
          *out_ += '\\';
          *out_ += kShort[c - 8];
        } else {
          char escape[8];
          std::snprintf(escape, sizeof escape, "\\u%04x", c);
          *out_ += escape;
        }
      } else {
        *out_ += static_cast<char>(c);
      }
    }
    *out_ += '"';
    return true;
  }

  bool Container(PyObject* value) {
    for (PyObject* around : open_) {
      if (around == value) return Refuse("a container contains itself");
    }
    if (open_.size() >= kMaxDepth) return Refuse("more than 200 levels");
    open_.push_back(value);
    const bool done = PyDict_Check(value) ? Dict(value) : Sequence(value);
    open_.pop_back();
    return done;
  }

  bool Sequence(PyObject* value) {
    *out_ += '[';
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(value); ++i) {
      if (i != 0) *out_ += ',';
      if (!Item("[" + std::to_string(i) + "]", PySequence_Fast_GET_ITEM(value, i))) return false;
    }
    *out_ += ']';
    return true;
  }

  bool Dict(PyObject* value) {
    *out_ += '{';
    PyObject *key, *item;
    Py_ssize_t position = 0;
    bool first = true;
    while (PyDict_Next(value, &position, &key, &item)) {
      if (!PyUnicode_Check(key)) return Refuse(std::string("a dict key is of type ") + Py_TYPE(key)->tp_name);
      if (!first) *out_ += ',';
      first = false;
      const size_t key_at = out_->size();
      if (!Text(key)) return false;
      const std::string name = out_->substr(key_at + 1, out_->size() - key_at - 2);
      *out_ += ':';
      if (!Item("." + name, item)) return false;
    }
    *out_ += '}';
    return true;
  }

  // `path_` stays as it is where an item is refused: that is the place to name.
  bool Item(const std::string& step, PyObject* item) {
    const size_t length = path_.size();
    path_ += step;
    if (!Value(item)) return false;
    path_.resize(length);
    return true;
  }

  std::string* out_;
  std::vector<PyObject*> open_;  // borrowed: the containers around, outermost first
  std::string path_, problem_;
};

}  // namespace

bool EncodeJson(PyObject* value, std::string* out, std::string* problem) {
  Encoder encoder(out);
  if (encoder.Value(value)) return true;
  *problem = encoder.Problem();
  return false;
}

}  // namespace pynterp::api
