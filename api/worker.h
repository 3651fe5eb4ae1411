// A session in a process of its own, seen from the host: each call of the C API becomes a message.
//   CRASH     whatever happens to the worker, the call ends with a status: CRASHED, or LIMIT and CANCELLED when the
//             worker had to be killed because it did not stop. The session lives on: the host's next call, other than
//             from a callback, has a new worker, with the functions of the host's and an empty __main__. Values of the
//             former worker are stale.
//   TRUST     nothing that comes from a worker is believed: a message that makes no sense is a crash.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "api/session.h"
#include "api/worker_protocol.h"
#include "isolate/process.h"

namespace pynterp::api {

class RemoteSession {
 public:
  RemoteSession(Session* session, std::string program, std::string policy, uint64_t address_space, bool needs_lock)
      : session_(session),
        program_(std::move(program)),
        policy_(std::move(policy)),
        address_space_(address_space),
        needs_lock_(needs_lock) {}

  // RETURNS false when no shared memory can be had.
  bool MakePage();
  // Starts a worker if there is none.
  pynterp_status Ready(pynterp_error** error);
  // For calls of callbacks: RETURNS OK, or what became of the worker.
  pynterp_status StillThere(pynterp_error** error) { return worker_.running() ? PYNTERP_OK : Lost(error, nullptr); }
  // Sends a request and waits for its answer; callbacks run meanwhile. *answer: what follows status and error.
  pynterp_status Ask(const isolate::Writer& request, std::string* answer, pynterp_error** error);

  // The worker's answer makes no sense: it is ended.
  pynterp_status Distrust(pynterp_error** error) { return Lost(error, nullptr); }
  // The host's call begins: its time counts from here.
  void StartCall();
  pynterp_status Define(std::shared_ptr<HostFunction> function, pynterp_error** error);
  pynterp_status TellOutput(bool wanted, pynterp_error** error);
  void SetLimits(const pynterp_limits& caps) { caps_ = caps; }
  void ClearCancel();

  // The host gets a value; 0 stays 0. RETURNS false for one that it has already: no worker of ours gives one out twice.
  bool TakeValue(uint64_t bits, pynterp_value* value);
  // RETURNS 0 for a value that the host does not have of this worker.
  uint64_t ToWorker(pynterp_value value) const;

  // What the host has, and of each the text that pynterp_get_text() lent. That stays as it is until the host or the end
  // of a callback releases the value; of a lost worker, until the next one starts: a callback may be reading it.
  std::map<pynterp_value, std::optional<std::string>> values;

 private:
  pynterp_status Lost(pynterp_error** error, const Error* why);
  // RETURNS the limit or the cancel that the worker should have stopped for; status OK: none.
  Error WhyToStop(uint64_t now) const;
  bool Serve(const std::string& message);
  pynterp_status Tell(size_t number, pynterp_error** error);

  Session* session_;
  const std::string program_, policy_;
  const uint64_t address_space_;
  const bool needs_lock_;
  pynterp_limits caps_ = {};
  uint32_t tag_ = 0;
  int page_file_ = -1;
  WorkerPage* page_ = nullptr;
  bool starting_ = false;
  uint64_t call_started_ns_ = 0, waited_ns_ = 0;  // of the host's call, without its callbacks
  Error lost_;  // what became of the last worker that was lost
  isolate::Worker worker_;
};

// The serial number in the values of one session, or of one worker of a session.
uint32_t NewTag();

// One call of the C API for a session in a worker. Use, before anything that needs Python:
//   `RemoteCall remote(session, error); if (remote.answers()) return ...;`
class RemoteCall {
 public:
  RemoteCall(pynterp_session* name, pynterp_error** error);
  ~RemoteCall();
  RemoteCall(const RemoteCall&) = delete;
  RemoteCall& operator=(const RemoteCall&) = delete;

  // Whether the session is in a worker, and the call therefore this object's to answer.
  bool answers() const { return session_ != nullptr || busy_; }
  // Not OK: the session cannot be entered, no worker starts, or a value is not valid.
  pynterp_status status() const { return status_; }
  Session* session() const { return session_.get(); }
  // True when this is a call of the host and not of one of its callbacks.
  bool outermost() const { return session_->depth == 1; }
  RemoteSession* operator->() const;

  // The whole of a call whose answer is empty.
  pynterp_status Ask(const isolate::Writer& request);
  // ... whose answer is a value for *out.
  pynterp_status AskValue(const isolate::Writer& request, pynterp_value* out);
  // ... whose answer is a text for pynterp_free().
  pynterp_status AskText(const isolate::Writer& request, char** data, size_t* length);
  // RETURNS false when `value` is stale or another session's, or status() is not OK already.
  bool Has(pynterp_value value, const char* what, uint64_t* bits);

 private:
  std::shared_ptr<Session> session_;
  pynterp_error** error_;
  pynterp_status status_ = PYNTERP_OK;
  bool busy_ = false;
};

// What pynterp_session_cancel() does for a session in a worker: async-signal-safe.
void CancelInWorker(CancelCell* cell);

}  // namespace pynterp::api
