// What a host and its worker say to each other. Both sides are this library; each answers the other's requests while it
// waits for an answer of its own, so calls nest as they do in one process:
//   HOST    Request and its arguments;          kAnswer, status, error, results
//   WORKER  kCallFunction or kOutput;           kAnswer, status, error, result
// A value travels as its handle without the session's tag, which each side adds for its own session.
#pragma once
#include <cstdint>

#include "api/error.h"
#include "isolate/wire.h"

namespace pynterp::api {

enum class Message : uint8_t {
  kAnswer,
  kStart,  // version, policy as JSON, limits, address space
  kEval,
  kRun,
  kInvoke,
  kSetGlobal,
  kGetGlobal,
  kDefine,
  kMakeScalar,
  kMakeText,
  kKind,
  kGetScalar,
  kGetText,
  kEncode,
  kDecode,
  kRelease,
  kSetLimits,
  kStats,
  kTellOutput,
  kTakeOutput,
  kCallFunction,  // number, arguments
  kOutput  // stream, data
};

inline constexpr uint64_t kValueBits = (uint64_t{1} << 44) - 1;

inline void WriteError(const Error& error, isolate::Writer* out) {
  out->Number(error.status).Text(error.type).Text(error.message).Text(error.traceback).Text(error.filename);
  out->Text(error.limit).Number(error.line).Number(error.column).Number(error.exit_code);
  out->Number(error.used).Number(error.cap);
}
inline Error ReadError(isolate::Reader* in) {
  Error error;
  error.status = in->Number<pynterp_status>();
  error.type = in->Text();
  error.message = in->Text();
  error.traceback = in->Text();
  error.filename = in->Text();
  error.limit = in->Text();
  error.line = in->Number<uint32_t>();
  error.column = in->Number<uint32_t>();
  error.exit_code = in->Number<int32_t>();
  error.used = in->Number<uint64_t>();
  error.cap = in->Number<uint64_t>();
  return error;
}

// Shared memory of a session's two sides: pynterp_session_cancel() takes no lock and sends nothing.
struct WorkerPage {
  uint32_t cancel;  // 1: asked for; a futex
  char reason[120];  // complete before `cancel` is 1
};

// api/worker_process.cc: the process of a worker. RETURNS its exit code.
int ServeAsWorker();

}  // namespace pynterp::api
