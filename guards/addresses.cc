#include "guards/addresses.h"

#include <cstdarg>
#include <cstring>
#include <string>
#include <sys/random.h>

#include "guards/owner.h"

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

// "0x" and an address, as %p writes it, by its disguise.
std::string WithoutAddresses(const char* text) {
  std::string out;
  for (const char* at = text; *at != 0;) {
    if (at[0] != '0' || at[1] != 'x') {
      out += *at++;
      continue;
    }
    char* end;
    const unsigned long long value = std::strtoull(at + 2, &end, 16);
    if (end == at + 2) {
      out += *at++;
      continue;
    }
    char disguised[24];
    std::snprintf(disguised, sizeof disguised, "0x%llx", static_cast<unsigned long long>(Disguise(value)));
    out += disguised;
    at = end;
  }
  return out;
}

}  // namespace

namespace {
bool g_plain_hashes = false;
}

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

extern "C" {

Py_hash_t cpython_Py_HashPointer(const void* pointer);
// For everybody: a hash must be the same whoever asks.
Py_hash_t Py_HashPointer(const void* pointer) {
  if (pynterp::guards::HashesArePlain()) return cpython_Py_HashPointer(pointer);
  return static_cast<Py_hash_t>(Disguise(reinterpret_cast<uint64_t>(pointer)));
}
Py_hash_t PyObject_GenericHash(PyObject* object) { return Py_HashPointer(object); }

PyObject* PyUnicode_FromFormat(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyObject* text = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  if (!pynterp::guards::g_installed || text == nullptr || std::strstr(format, "%p") == nullptr) return text;
  if (pynterp::guards::Asker() == nullptr) return text;
  const char* shown = PyUnicode_AsUTF8(text);
  if (shown == nullptr) {
    PyErr_Clear();
    return text;
  }
  PyObject* made = PyUnicode_FromString(pynterp::guards::WithoutAddresses(shown).c_str());
  Py_DECREF(text);
  return made;
}

}  // extern "C"
