// JSON text in as values: RFC 8259 and nothing beyond it.
#include <charconv>
#include <cmath>
#include <string>

#include "api/session.h"

namespace pynterp::api {
namespace {

constexpr int kMaxDepth = 200;

class Decoder {
 public:
  explicit Decoder(std::string_view text) : text_(text) {}

  Ref Document() {
    Space();
    Ref value = Value(0);
    if (!value) return {};
    Space();
    if (at_ != text_.size()) return Refuse("something follows the JSON text");
    return value;
  }

  std::string Problem() const { return problem_.empty() ? "" : problem_ + " at byte " + std::to_string(at_); }

 private:
  Ref Refuse(const char* problem) {
    if (problem_.empty()) problem_ = problem;
    return {};
  }
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool Skip(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void Space() {
    while (at_ < text_.size() && (Peek() == ' ' || Peek() == '\t' || Peek() == '\n' || Peek() == '\r')) ++at_;
  }

  Ref Value(int depth) {
    if (depth >= kMaxDepth && (Peek() == '{' || Peek() == '[')) return Refuse("more than 200 levels");
    switch (Peek()) {
      case '{': return Object(depth);
      case '[': return Array(depth);
      case '"': return Text();
      case 't': return Word("true", Py_True);
      case 'f': return Word("false", Py_False);
      case 'n': return Word("null", Py_None);
      default: return Number();
    }
  }

  Ref Word(std::string_view word, PyObject* value) {
    if (text_.substr(at_, word.size()) != word) return Refuse("not a JSON value");
    at_ += word.size();
    return Ref::Share(value);
  }

  bool Digits() {
    const size_t start = at_;
    while (Peek() >= '0' && Peek() <= '9') ++at_;
    return at_ != start;
  }

  Ref Number() {
    const size_t start = at_;
    bool whole = true;
    Skip('-');
    if (Peek() == '0') ++at_;
    else if (!Digits()) return Refuse("not a JSON value");
    if (Skip('.')) {
      whole = false;
      if (!Digits()) return Refuse("a digit is missing");
    }
    if (Skip('e') || Skip('E')) {
      whole = false;
      if (!Skip('+')) Skip('-');
      if (!Digits()) return Refuse("a digit is missing");
    }
    const char* first = text_.data() + start;
    const char* last = text_.data() + at_;
    if (whole) {
      int64_t number;
      if (std::from_chars(first, last, number).ec == std::errc()) return Ref::Steal(PyLong_FromInt64(number));
      at_ = start;
      return Refuse("an integer does not fit 64 bits");
    }
    const double number = PyOS_string_to_double(std::string(first, last).c_str(), nullptr, nullptr);
    if (!std::isfinite(number)) return Refuse("a number is out of range");
    return Ref::Steal(PyFloat_FromDouble(number));
  }

  bool Hex4(uint32_t* out) {
    if (text_.size() - at_ < 4) return false;
    const char* first = text_.data() + at_;
    for (int i = 0; i < 4; ++i) {
      if (!Py_ISXDIGIT(static_cast<unsigned char>(first[i]))) return false;
    }
    std::from_chars(first, first + 4, *out, 16);
    at_ += 4;
    return true;
  }

  static void AppendUtf8(std::string* out, uint32_t c) {
    if (c < 0x80) {
      *out += static_cast<char>(c);
      return;
    }
    if (c < 0x800) {
      *out += static_cast<char>(0xc0 | c >> 6);
    } else {
      if (c < 0x10000) {
        *out += static_cast<char>(0xe0 | c >> 12);
      } else {
        *out += static_cast<char>(0xf0 | c >> 18);
        *out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
      }
      *out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    }
    *out += static_cast<char>(0x80 | (c & 0x3f));
  }

  bool Escape(std::string* out) {
    static constexpr std::string_view kNames = "\"\\/bfnrt";
    static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const char c = Peek();
    if (c != 'u') {
      const size_t which = at_ < text_.size() ? kNames.find(c) : kNames.npos;
      if (which == kNames.npos) return false;
      ++at_;
      *out += kMeanings[which];
      return true;
    }
    ++at_;
    uint32_t code, low;
    if (!Hex4(&code)) return false;
    if (code >= 0xd800 && code < 0xdc00) {
      if (!Skip('\\') || !Skip('u') || !Hex4(&low) || low < 0xdc00 || low > 0xdfff) return false;
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    } else if (code >= 0xdc00 && code <= 0xdfff) {
      return false;
    }
    AppendUtf8(out, code);
    return true;
  }

  Ref Text() {
    ++at_;
    std::string text;
    for (;;) {
      const size_t start = at_;
      while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x20 && text_[at_] != '"' &&
             text_[at_] != '\\') {
        ++at_;
      }
      text.append(text_, start, at_ - start);
      if (at_ == text_.size()) return Refuse("a string has no end");
      if (Skip('"')) break;
      if (!Skip('\\')) return Refuse("a control character in a string");
      if (!Escape(&text)) return Refuse("a bad escape in a string");
    }
    Ref value = Ref::Steal(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), nullptr));
    if (!value && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) return Refuse("a string is not UTF-8");
    return value;
  }

  Ref Array(int depth) {
    ++at_;
    Ref list = Ref::Steal(PyList_New(0));
    Space();
    if (!list || Skip(']')) return list;
    for (;;) {
      Space();
      Ref item = Value(depth + 1);
      if (!item || PyList_Append(list.get(), item.get()) < 0) return {};
      Space();
      if (Skip(']')) return list;
      if (!Skip(',')) return Refuse("',' or ']' is missing");
    }
  }

  Ref Object(int depth) {
    ++at_;
    Ref dict = Ref::Steal(PyDict_New());
    Space();
    if (!dict || Skip('}')) return dict;
    for (;;) {
      Space();
      if (Peek() != '"') return Refuse("a key is missing");
      Ref key = Text();
      Space();
      if (key && !Skip(':')) return Refuse("':' is missing");
      Space();
      Ref item = key ? Value(depth + 1) : Ref();
      if (!item || PyDict_SetItem(dict.get(), key.get(), item.get()) < 0) return {};
      Space();
      if (Skip('}')) return dict;
      if (!Skip(',')) return Refuse("',' or '}' is missing");
    }
  }

  std::string_view text_;
  size_t at_ = 0;
  std::string problem_;
};

}  // namespace

Ref DecodeJson(std::string_view text, std::string* problem) {
  Decoder decoder(text);
  Ref value = decoder.Document();
  if (!value) {
    *problem = decoder.Problem();
    PyErr_Clear();
  }
  return value;
}

}  // namespace pynterp::api
