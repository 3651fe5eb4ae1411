#include "api/error.h"

#include <cstdlib>
#include <cstring>

namespace pynterp::api {
namespace {

using ErrorTable = HandleTable<Error, pynterp_error, kErrorHandle>;

// Never destroyed: other threads may outlive main().
ErrorTable& Errors() {
  static ErrorTable* table = new ErrorTable;
  return *table;
}

}  // namespace

pynterp_status Fail(pynterp_error** out, Error error) {
  const pynterp_status status = error.status;
  if (out != nullptr) *out = Errors().Insert(std::make_shared<Error>(std::move(error)));
  return status;
}

pynterp_status Fail(pynterp_error** out, pynterp_status status, std::string_view message) {
  if (out != nullptr) {
    Error error;
    error.status = status;
    error.message = message;
    Fail(out, std::move(error));
  }
  return status;
}

pynterp_status BadHandle(pynterp_error** out, bool is_null, std::string_view what) {
  std::string message(what);
  message += is_null ? " is NULL" : " is not valid: released, of another kind or of another session";
  return Fail(out, is_null ? PYNTERP_E_USAGE : PYNTERP_E_HANDLE, message);
}

std::shared_ptr<Error> TakeError(pynterp_error* error) { return Errors().Take(error); }

pynterp_status ReadStruct(const void* from, size_t known, void* to, const char* what, pynterp_error** error) {
  uint32_t size = 0;
  if (from != nullptr) {
    std::memcpy(&size, from, sizeof size);
    if (size < sizeof size) return Usage(error, std::string(what) + ": struct_size is not set");
    const char* bytes = static_cast<const char*>(from);
    for (size_t i = known; i < size; ++i) {
      if (bytes[i] != 0) return Fail(error, PYNTERP_E_VERSION, std::string(what) + " sets fields of a later version");
    }
    std::memcpy(to, from, size < known ? size : known);
  }
  return PYNTERP_OK;
}

bool WriteStruct(void* from, size_t known, void* to) {
  uint32_t size = 0;
  std::memcpy(&size, to, sizeof size);
  if (size < sizeof size) return false;
  std::memcpy(from, &size, sizeof size);
  std::memcpy(to, from, size < known ? size : known);
  return true;
}

char* CopyOut(std::string_view text) {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = 0;
  return copy;
}

}  // namespace pynterp::api

using namespace pynterp::api;

void pynterp_free(void* memory) { std::free(memory); }

const char* pynterp_status_name(pynterp_status status) {
  switch (status) {
#define NAME(status) \
  case status: return #status
    NAME(PYNTERP_OK);
    NAME(PYNTERP_SYNTAX);
    NAME(PYNTERP_RAISED);
    NAME(PYNTERP_EXIT);
    NAME(PYNTERP_LIMIT);
    NAME(PYNTERP_CANCELLED);
    NAME(PYNTERP_DENIED);
    NAME(PYNTERP_HOST);
    NAME(PYNTERP_SUSPENDED);
    NAME(PYNTERP_SLICE);
    NAME(PYNTERP_CRASHED);
    NAME(PYNTERP_E_USAGE);
    NAME(PYNTERP_E_HANDLE);
    NAME(PYNTERP_E_BUSY);
    NAME(PYNTERP_E_VERSION);
    NAME(PYNTERP_E_NOMEM);
    NAME(PYNTERP_E_INTERNAL);
#undef NAME
    default: return "unknown";
  }
}

pynterp_status pynterp_error_new(const char* type, const char* message, pynterp_error** error) {
  if (error == nullptr) return PYNTERP_E_USAGE;
  Error made;
  made.status = PYNTERP_RAISED;
  made.type = type != nullptr ? type : "RuntimeError";
  made.message = message != nullptr ? message : "";
  Fail(error, std::move(made));
  return *error != nullptr ? PYNTERP_OK : PYNTERP_E_NOMEM;
}

pynterp_status pynterp_error_info(pynterp_error* error, pynterp_error_details* details) {
  if (error == nullptr || details == nullptr) return PYNTERP_E_USAGE;
  const std::shared_ptr<Error> found = Errors().Get(error);
  if (found == nullptr) return PYNTERP_E_HANDLE;
  pynterp_error_details filled = {};
  filled.status = found->status;
  filled.type = found->type.c_str();
  filled.message = found->message.c_str();
  filled.traceback = found->traceback.c_str();
  filled.filename = found->filename.c_str();
  filled.line = found->line;
  filled.column = found->column;
  filled.exit_code = found->exit_code;
  filled.limit = found->limit.c_str();
  filled.used = found->used;
  filled.cap = found->cap;
  return WriteStruct(&filled, details) ? PYNTERP_OK : PYNTERP_E_USAGE;
}

pynterp_status pynterp_error_free(pynterp_error* error) {
  if (error == nullptr) return PYNTERP_OK;
  return TakeError(error) != nullptr ? PYNTERP_OK : PYNTERP_E_HANDLE;
}
