// A session: one guest's globals, values, output, limits and callbacks, and the way every API call enters it.
//   OWNER   the thread inside, 0 when none. It may enter again (from a callback); others get BUSY.
//   CLOCK   VM time passes while a call is inside and stands still while a host callback runs.
//   LIMITS  are the VM's `Limits` of the owner's thread while it is inside, for every call: any of them may run guest
//           code through a destructor. They live in the cancel cell, which is never freed.
#pragma once
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/error.h"
#include "api/ref.h"
#include "guards/policy.h"
#include "guards/session.h"
#include "vm/limits.h"

namespace pynterp::api {

struct WorkerPage;
class RemoteSession;

// What pynterp_session_cancel() touches: memory that stays, so that it needs no lock.
struct CancelCell {
  std::atomic<uint64_t> name{0};        // of the session that has the cell; 0: none
  std::atomic<uint32_t> reason_set{0};  // 0 no, 1 being written, 2 yes
  char reason[120] = {};
  vm::Limits limits;
  std::atomic<WorkerPage*> page{nullptr};  // made for the first session in a worker, and kept
  int page_file = -1;
};
inline constexpr uint32_t kMaxSessions = 1u << 16;
// RETURNS the cell of a slot, made at first use; nullptr: out of memory. Lock-free when `make` is false.
CancelCell* CellOf(uint32_t slot, bool make);

struct HostFunction {
  std::string name;
  pynterp_function function = nullptr;
  void* user = nullptr;
  void (*drop)(void*) = nullptr;
  pynterp_session* session = nullptr;
};

struct HostClass;     // api/host_object.cc
struct HostInstance;

class Clock {
 public:
  void SetCap(uint64_t ms) { cap_ns_ = ms * 1000000u, used_ns_ = 0; }
  void StartCall(uint64_t wall_ms);
  // Both keep the deadline of `limits` at the nearer of the two clocks' ends.
  void Resume(vm::Limits* limits);
  void Pause();

  bool spent() const { return cap_ns_ != 0 && used_ns_ >= cap_ns_; }
  uint64_t used_ns() const { return used_ns_; }
  uint64_t call_start_ns() const { return call_start_ns_; }
  static uint64_t NowNs();

 private:
  uint64_t cap_ns_ = 0, used_ns_ = 0, since_ns_ = 0;
  uint64_t call_start_ns_ = 0, wall_deadline_ns_ = 0;
};

struct Session {
  Session();
  ~Session();
  struct ValueSlot {
    Ref object;
    uint32_t generation = 1;
  };

  pynterp_session* name = nullptr;
  CancelCell* cell = nullptr;
  std::atomic<uint64_t> owner{0};
  uint32_t depth = 0;
  bool in_callback = false;
  Ref module;                   // its __main__; empty once the session is freed
  PyObject* globals = nullptr;  // borrowed from `module`
  std::unique_ptr<guards::Session> guard;  // nullptr: open
  std::unique_ptr<RemoteSession>
      remote;   // api/worker.h; nullptr: in this process. All else but callbacks is empty then
  Clock clock;
  pynterp_limits caps = {};
  uint32_t tag = 0;
  std::vector<ValueSlot> values;
  std::vector<uint32_t> free_values;
  std::vector<std::shared_ptr<HostFunction>> functions;
  std::vector<std::shared_ptr<HostClass>> classes;
  std::list<HostInstance*> instances;  // whose host objects are not dropped yet
  pynterp_output output = nullptr;
  void* output_user = nullptr;
  void (*output_drop)(void*) = nullptr;
  std::string buffers[2];  // stdout, stderr
  uint64_t output_bytes = 0, output_dropped = 0;
  uint64_t host_calls_before = 0;  // the limits were set

  vm::Limits& limits() { return cell->limits; }
  void ApplyLimits(const pynterp_limits& caps);
  bool Spent();  // a limit has tripped, or would at once
};

// api/session.cc
HandleTable<Session, pynterp_session, kSessionHandle, kMaxSessions>& Sessions();
// A number of the calling thread that no other living thread has.
uint64_t ThisThread();
// The session the calling thread is running guest code for, or nullptr.
Session* CurrentSession();

// One API call inside a session: resolves the name, keeps other threads out, takes the GIL, starts the limits.
// Use: `SessionCall call(session, error); if (!call.entered()) return call.status();`
class SessionCall {
 public:
  SessionCall(pynterp_session* name, pynterp_error** error);
  ~SessionCall();
  SessionCall(const SessionCall&) = delete;
  SessionCall& operator=(const SessionCall&) = delete;

  bool entered() const { return status_ == PYNTERP_OK; }
  pynterp_status status() const { return status_; }
  Session* get() const { return session_.get(); }
  Session* operator->() const { return session_.get(); }
  // True when this is a call of the host and not of one of its callbacks.
  bool outermost() const { return session_->depth == 1; }

 private:
  std::shared_ptr<Session> session_;
  pynterp_status status_;
  PyGILState_STATE gil_{};
  bool was_in_callback_ = false;
  Session* outer_ = nullptr;
  std::optional<guards::InSession> inside_;
};

// Around a host callback: the GIL dropped, the VM clock stopped.
class HostScope {
 public:
  explicit HostScope(Session* session);
  ~HostScope();
  HostScope(const HostScope&) = delete;
  HostScope& operator=(const HostScope&) = delete;

 private:
  Session* session_;
  bool was_in_callback_;
  guards::AskingAs asking_{nullptr};
  PyThreadState* thread_;
};

// api/outcome.cc. MAY RUN PYTHON: the guest's __str__, within bounds.
// Turns the exception in flight into a status and an error. `source`, when known, supplies the traceback's lines.
struct SourceText {
  const std::string* filename;
  const std::string* text;
};
pynterp_status ReportException(Session* session, const SourceText* source, pynterp_error** error);
// The same for a tripped limit or cancel; no exception needs to be in flight.
pynterp_status ReportTripped(Session* session, pynterp_error** error);
// The end of every run: reports, or stores `result` as a value in *out (NULL: drops it).
pynterp_status FinishRun(Session* session, Ref result, const SourceText* source, pynterp_value* out,
                         pynterp_error** error);

// api/values.cc
// RETURNS 0 when there is no room.
pynterp_value StoreValue(Session* session, Ref object);
// RETURNS the object (borrowed), or nullptr when the value is not valid here.
PyObject* FindValue(Session* session, pynterp_value value);
// Releases if valid. MAY RUN PYTHON.
bool DropValue(Session* session, pynterp_value value);
pynterp_status OutValue(Session* session, Ref object, pynterp_value* out, pynterp_error** error);

// api/host_function.cc
// A call that guest code makes of the host: its arguments as values, and where result and error go.
using HostCall = std::function<pynterp_status(Session*, const pynterp_value* arguments, size_t count,
                                              pynterp_value* result, pynterp_error** error)>;
// Counts the call, makes it outside the session and raises what the host asks for. `what` names it in error texts, `of`
// is the session it belongs to; nullptr: gone. RETURNS an empty Ref with an exception set.
Ref CallHost(const std::string& what, pynterp_session* of, PyObject* const* arguments, size_t count,
             const HostCall& call);
// RETURNS an empty Ref with an exception set.
Ref MakeHostFunction(std::shared_ptr<HostFunction> function);

// api/host_object.cc
bool IsHostObject(PyObject* object);
// At the session's end: empties its host objects and classes. RETURNS what is to be called to drop what the host gave,
// without the GIL. REQUIRES: no guest code runs any more.
std::vector<std::function<void()>> TakeHostObjects(Session* session);

// api/json_*.cc. Both RETURN false with what is wrong in *problem; no exception is left set.
bool EncodeJson(PyObject* value, std::string* out, std::string* problem);
Ref DecodeJson(std::string_view text, std::string* problem);

// api/policy.cc. RETURNS false with what is wrong in *problem. REQUIRES: Python runs.
bool ReadPolicy(const std::string& text, guards::Policy* policy, std::string* problem);

// api/output.cc. Makes sys.stdout and sys.stderr deliver to the session of the thread that writes.
bool InstallOutputRouter();
// A stream of its own for a session with a guard; `number` as of file descriptors. New reference.
PyObject* MakeSessionStream(int number);

// api/engine.cc
struct Engine {};
struct Program {
  Ref code;
  std::string filename, source;
  std::string marshalled;  // the code again, for sessions that must have their own; "" until one asks
  ~Program();
};
std::shared_ptr<Engine> FindEngine(pynterp_engine* name);
std::shared_ptr<Program> FindProgram(pynterp_program* name);
std::shared_ptr<const guards::Policy> FindPolicy(pynterp_policy* name);
// Makes `module` what `import __main__` finds; nullptr: the process's own again, if `was` is still there.
void SetMainModule(PyObject* module, PyObject* was);
// Shared by compile and eval. RETURNS false with SYNTAX or USAGE reported.
bool CheckSource(const char* source, size_t length, const char* filename, pynterp_status* status,
                 pynterp_error** error);

}  // namespace pynterp::api
