#include "guards/addresses.h"

#include <cmath>
#include <cstdarg>
#include <cstring>
#include <sys/random.h>

#include "guards/owner.h"

extern "C" PyObject* cpython_PyUnicode_FromFormat(const char* format, ...);

namespace pynterp::guards {
namespace {

struct Key {
  uint64_t xor_before, odd_first, odd_second, xor_after;
};
Key MakeKey() {
  Key key = {0x1234567, 0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9, 0x7654321};
  if (getrandom(&key, sizeof key, GRND_NONBLOCK) < 0) key.xor_before ^= reinterpret_cast<uint64_t>(&key);
  key.odd_first |= 1;
  key.odd_second |= 1;
  return key;
}

bool g_plain_hashes = false;

// The arguments of a format, addresses by their disguise. Formats have integers and pointers alone, and each of them is
// passed as one machine word.
constexpr int kMostWords = 8;
struct Words {
  void* at[kMostWords] = {};
  int count = 0;

  void Add(void* word) {
    if (count < kMostWords) at[count] = word;
    ++count;
  }
};

Words ReadWords(const char* format, va_list arguments) {
  Words words;
  for (const char* at = format; *at != 0; ++at) {
    if (*at != '%') continue;
    for (++at; *at != 0 && std::strchr("-#*.0123456789lzjt", *at) != nullptr; ++at) {
      if (*at == '*') words.Add(va_arg(arguments, void*));
    }
    if (*at == 0) break;
    if (*at == '%') continue;
    void* word = va_arg(arguments, void*);
    if (*at == 'p') word = reinterpret_cast<void*>(Disguise(reinterpret_cast<uint64_t>(word)));
    words.Add(word);
    if (*at == 'V') words.Add(va_arg(arguments, void*));
  }
  return words;
}

PyObject* FormatText(const char* format, va_list arguments) {
  if (!g_installed || std::strstr(format, "%p") == nullptr || Asker() == nullptr) [[likely]]
    return PyUnicode_FromFormatV(format, arguments);
  const Words words = ReadWords(format, arguments);
  if (words.count > kMostWords) {
    PyErr_SetString(PyExc_SystemError, "a format with an address has too many arguments");
    return nullptr;
  }
  const auto& at = words.at;
  return cpython_PyUnicode_FromFormat(format, at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
}

}  // namespace

void KeepPlainHashes() { g_plain_hashes = true; }
bool HashesArePlain() { return g_plain_hashes; }

uint64_t Disguise(uint64_t address) {
  static const Key key = MakeKey();
  constexpr uint64_t kMask = (uint64_t{1} << 45) - 1;
  const uint64_t low = address & 7;
  uint64_t x = ((address >> 3) ^ key.xor_before) & kMask;
  x = (x * key.odd_first) & kMask;
  x ^= x >> 23;
  x = (x * key.odd_second) & kMask;
  x ^= x >> 23;
  x = (x ^ key.xor_after) & kMask;
  return x << 3 | low;
}

}  // namespace pynterp::guards

using pynterp::guards::Disguise;
using pynterp::guards::FormatText;

extern "C" {

Py_hash_t cpython_Py_HashPointer(const void* pointer);
// For everybody: a hash must be the same whoever asks.
Py_hash_t Py_HashPointer(const void* pointer) {
  if (pynterp::guards::HashesArePlain()) return cpython_Py_HashPointer(pointer);
  return static_cast<Py_hash_t>(Disguise(reinterpret_cast<uint64_t>(pointer)));
}
Py_hash_t PyObject_GenericHash(PyObject* object) { return Py_HashPointer(object); }

Py_hash_t cpython__Py_HashDouble(PyObject* object, double value);
Py_hash_t _Py_HashDouble(PyObject* object, double value) {
  return std::isnan(value) ? Py_HashPointer(object) : cpython__Py_HashDouble(object, value);
}

PyObject* PyUnicode_FromFormat(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject* text = FormatText(format, arguments);
  va_end(arguments);
  return text;
}

int PyUnicodeWriter_Format(PyUnicodeWriter* writer, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject* text = FormatText(format, arguments);
  va_end(arguments);
  const int status = text != nullptr ? PyUnicodeWriter_WriteStr(writer, text) : -1;
  Py_XDECREF(text);
  return status;
}

}  // extern "C"
