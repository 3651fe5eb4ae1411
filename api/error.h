// How failures reach the host: a status, and an error that is the host's to keep.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "api/handles.h"
#include "pynterp/pynterp.h"

namespace pynterp::api {

struct Error {
  pynterp_status status = PYNTERP_OK;
  std::string type, message, traceback, filename, limit;
  uint32_t line = 0, column = 0;
  int32_t exit_code = 0;
  uint64_t used = 0, cap = 0;
};

// Stores `error` in *out unless that is NULL. RETURNS its status.
pynterp_status Fail(pynterp_error** out, Error error);
pynterp_status Fail(pynterp_error** out, pynterp_status status, std::string_view message);
inline pynterp_status Usage(pynterp_error** out, std::string_view message) {
  return Fail(out, PYNTERP_E_USAGE, message);
}
// For a lookup that found nothing: USAGE when the name is NULL, else HANDLE.
pynterp_status BadHandle(pynterp_error** out, bool is_null, std::string_view what);

// Takes an error back from the host. RETURNS nullptr when the name is not valid.
std::shared_ptr<Error> TakeError(pynterp_error* error);

// Copies a versioned struct in. RETURNS USAGE or VERSION as conventions 5 says; a NULL `from` leaves the defaults.
pynterp_status ReadStruct(const void* from, size_t known, void* to, const char* what, pynterp_error** error);
template <typename T>
pynterp_status ReadStruct(const T* from, T* to, const char* what, pynterp_error** error) {
  return ReadStruct(static_cast<const void*>(from), sizeof(T), static_cast<void*>(to), what, error);
}

// Copies a versioned struct out, as far as the struct_size at `to` reaches. RETURNS false when that is too small.
bool WriteStruct(void* from, size_t known, void* to);
template <typename T>
bool WriteStruct(T* from, T* to) {
  return WriteStruct(static_cast<void*>(from), sizeof(T), static_cast<void*>(to));
}

// A copy that pynterp_free() releases; NUL-terminated. nullptr: out of memory.
char* CopyOut(std::string_view text);

}  // namespace pynterp::api
