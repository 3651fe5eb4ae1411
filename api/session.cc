#include "api/session.h"

#include <algorithm>
#include <climits>
#include <cstring>
#include <ctime>
#include <new>

#include "api/worker.h"
#include "runtime/cpython/internals.h"

namespace pynterp::api {
namespace {

constexpr uint32_t kCellsPerChunk = 64;
constexpr uint64_t kDefaultOutputBytes = 16u << 20;
std::atomic<CancelCell*> g_chunks[kMaxSessions / kCellsPerChunk];

thread_local Session* t_session = nullptr;

// RETURNS false when a limit of memory cannot be kept.
bool CountsMemory(const pynterp_limits& caps) {
  if (caps.memory_bytes == 0 && caps.vm_ms == 0 && caps.wall_ms == 0) return true;
  Gil gil;
  return vm::CountMemory() || caps.memory_bytes == 0;
}

}  // namespace

uint64_t ThisThread() {
  static thread_local char marker;
  return reinterpret_cast<uint64_t>(&marker);
}

Session::Session() = default;
Session::~Session() = default;

CancelCell* CellOf(uint32_t slot, bool make) {
  if (slot >= kMaxSessions) return nullptr;
  std::atomic<CancelCell*>& chunk = g_chunks[slot / kCellsPerChunk];
  CancelCell* cells = chunk.load(std::memory_order_acquire);
  if (cells == nullptr && make) {
    cells = new (std::nothrow) CancelCell[kCellsPerChunk];
    CancelCell* expected = nullptr;
    if (cells != nullptr && !chunk.compare_exchange_strong(expected, cells)) {
      delete[] cells;
      cells = expected;
    }
  }
  return cells != nullptr ? &cells[slot % kCellsPerChunk] : nullptr;
}

uint64_t Clock::NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

void Clock::StartCall(uint64_t wall_ms) {
  call_start_ns_ = NowNs();
  wall_deadline_ns_ = wall_ms != 0 ? call_start_ns_ + wall_ms * 1000000u : 0;
}

void Clock::Resume(vm::Limits* limits) {
  since_ns_ = NowNs();
  uint64_t deadline = wall_deadline_ns_;
  if (cap_ns_ != 0) {
    const uint64_t end = since_ns_ + (cap_ns_ > used_ns_ ? cap_ns_ - used_ns_ : 0);
    if (deadline == 0 || end < deadline) deadline = end;
  }
  limits->deadline_ns = deadline;
}

void Clock::Pause() { used_ns_ += NowNs() - since_ns_; }

void Session::ApplyLimits(const pynterp_limits& given) {
  caps = given;
  if (caps.output_bytes == 0) caps.output_bytes = kDefaultOutputBytes;
  // A cap this large never ends; it must not overflow when counted in nanoseconds.
  constexpr uint64_t kMaxMs = uint64_t{1} << 40;
  if (caps.vm_ms > kMaxMs) caps.vm_ms = kMaxMs;
  if (caps.wall_ms > kMaxMs) caps.wall_ms = kMaxMs;
  clock.SetCap(caps.vm_ms);
  vm::Limits& state = limits();
  state.max_steps = caps.steps;
  state.max_memory = static_cast<int64_t>(std::min(caps.memory_bytes, uint64_t{INT64_MAX}));
  state.max_output = caps.written_bytes;
  state.max_source = caps.source_bytes;
  state.max_recursion = static_cast<int>(std::min(caps.recursion, uint64_t{INT_MAX}));
  if (guard != nullptr) guard->SetMostRecursion(state.max_recursion);
  state.for_threads = true;
  state.steps = state.output = 0;
  state.memory = state.memory_peak = 0;
  state.tripped = vm::kNotTripped;
  state.max_host_calls = caps.host_calls;
  host_calls_before += state.host_calls;
  state.host_calls = 0;
  cell->reason_set.store(0);
  limits().cancel.store(0);
}

bool Session::Spent() {
  vm::Limits& state = limits();
  if (state.tripped == vm::kNotTripped) {
    if (state.cancel.load() != 0) state.tripped = vm::kCancelled;
    else if (state.max_steps != 0 && state.steps >= state.max_steps) state.tripped = vm::kSteps;
    else if (clock.spent()) state.tripped = vm::kTime;
  }
  return state.tripped != 0;
}

HandleTable<Session, pynterp_session, kSessionHandle, kMaxSessions>& Sessions() {
  static auto* table = new HandleTable<Session, pynterp_session, kSessionHandle, kMaxSessions>;
  return *table;
}

Session* CurrentSession() { return t_session; }

SessionCall::SessionCall(pynterp_session* name, pynterp_error** error) {
  session_ = Sessions().Get(name);
  if (session_ == nullptr) {
    status_ = BadHandle(error, name == nullptr, "session");
    return;
  }
  uint64_t free = 0;
  if (!session_->owner.compare_exchange_strong(free, ThisThread()) && free != ThisThread()) {
    status_ = Fail(error, PYNTERP_E_BUSY, "another thread is inside the session");
    session_ = nullptr;
    return;
  }
  // It may have been freed between the two steps above.
  if (!session_->module) {
    session_->owner.store(0);
    session_ = nullptr;
    status_ = BadHandle(error, false, "session");
    return;
  }
  status_ = PYNTERP_OK;
  gil_ = PyGILState_Ensure();
  Session* session = session_.get();
  if (++session->depth == 1) {
    session->clock.StartCall(session->caps.wall_ms);
    // Limits that wall time tripped end with the call they belong to.
    vm::Limits& limits = session->limits();
    if (limits.tripped == vm::kTime && !session->clock.spent()) limits.tripped = vm::kNotTripped;
    if (session->guard == nullptr) SetMainModule(session->module.get(), nullptr);
  }
  was_in_callback_ = session->in_callback;
  session->in_callback = false;
  outer_ = t_session;
  t_session = session;
  session->clock.Resume(&session->limits());
  vm::SetActiveLimits(PyThreadState_Get(), &session->limits());
  if (guards::g_installed) {
    inside_.emplace(session->guard.get());
    if (session->guard != nullptr && !session->guard->Ready()) PyErr_Clear();
  }
}

SessionCall::~SessionCall() {
  if (session_ == nullptr) return;
  Session* session = session_.get();
  inside_.reset();  // under the session's limits: what a guest left behind may run its destructors
  // Where the call came from decides whose limits hold now: those of the session around, if its guest runs.
  t_session = outer_;
  session->in_callback = was_in_callback_;
  const bool guest = outer_ != nullptr && !outer_->in_callback;
  vm::SetActiveLimits(PyThreadState_Get(), guest ? &outer_->limits() : nullptr);
  session->clock.Pause();
  if (session->depth == 1 && session->guard == nullptr) {
    const bool open = outer_ != nullptr && outer_->guard == nullptr;
    SetMainModule(open ? outer_->module.get() : nullptr, session->module.get());
  }
  PyGILState_Release(gil_);
  if (--session->depth == 0) session->owner.store(0);
}

HostScope::HostScope(Session* session) : session_(session), was_in_callback_(session->in_callback) {
  vm::SetActiveLimits(PyThreadState_Get(), nullptr);
  session->clock.Pause();
  session->in_callback = true;
  thread_ = PyEval_SaveThread();
}

HostScope::~HostScope() {
  PyEval_RestoreThread(thread_);
  session_->in_callback = was_in_callback_;
  session_->clock.Resume(&session_->limits());
  vm::SetActiveLimits(thread_, &session_->limits());
}

}  // namespace pynterp::api

using namespace pynterp::api;
namespace guards = pynterp::guards;
namespace isolate = pynterp::isolate;
namespace vm = pynterp::vm;

namespace {

void FreeCallbacks(Session* session) {
  for (const std::shared_ptr<HostFunction>& function : session->functions) {
    if (function->drop != nullptr) function->drop(function->user);
    function->session = nullptr;
  }
  if (session->output_drop != nullptr) session->output_drop(session->output_user);
}

pynterp_status NewSession(pynterp_engine* engine, std::shared_ptr<const guards::Policy> policy,
                          const pynterp_limits* limits, pynterp_session** session, pynterp_error** error) {
  if (session == nullptr) return Usage(error, "session is NULL");
  if (FindEngine(engine) == nullptr) return BadHandle(error, engine == nullptr, "engine");
  pynterp_limits caps = {};
  if (pynterp_status bad = ReadStruct(limits, &caps, "pynterp_limits", error)) return bad;
  if (!CountsMemory(caps)) {
    return Usage(error, "memory_bytes: the debug hooks of Python's allocators are in the way");
  }

  auto made = std::make_shared<Session>();
  {
    Gil gil;
    if (policy != nullptr && policy->profile != guards::Profile::kOpen) {
      const guards::AskingAs host(nullptr);
      made->guard = guards::Session::Make(std::move(policy));
      if (made->guard != nullptr) {
        made->guard->SetStreamMaker(MakeSessionStream);
        made->module = Ref::Share(made->guard->main());
        made->globals = PyModule_GetDict(made->module.get());
      }
    } else {
      Ref name = Ref::Steal(PyUnicode_FromString("__main__"));
      if (name) made->module = Ref::Steal(PyModule_NewObject(name.get()));
      made->globals = made->module ? PyModule_GetDict(made->module.get()) : nullptr;
      PyObject* builtins = _PyImport_GetModules(_PyInterpreterState_GET());
      if (builtins != nullptr) builtins = PyDict_GetItemString(builtins, "builtins");
      if (made->globals != nullptr && PyDict_SetItemString(made->globals, "__builtins__", builtins) < 0) {
        made->globals = nullptr;
      }
    }
    if (made->globals == nullptr) {
      PyErr_Clear();
      made->module = Ref();
      return Fail(error, PYNTERP_E_NOMEM, "no memory for a session");
    }
  }
  made->tag = NewTag();
  pynterp_session* name = Sessions().Insert(made, [&caps](Session* into, pynterp_session* its) {
    into->name = its;
    into->cell = CellOf(Sessions().SlotOf(its), true);
    if (into->cell == nullptr) return;
    into->limits().host_calls = 0;  // of the cell's last session
    into->ApplyLimits(caps);
    into->cell->name.store(Sessions().Bits(its));
  });
  if (name == nullptr || made->cell == nullptr) {
    if (name != nullptr) Sessions().Take(name);
    Gil gil;
    made->module = Ref();
    made->guard.reset();
    return Fail(error, PYNTERP_E_NOMEM, "too many sessions");
  }
  *session = name;
  return PYNTERP_OK;
}

}  // namespace

pynterp_status pynterp_session_new(pynterp_engine* engine, const pynterp_limits* limits, pynterp_session** session,
                                   pynterp_error** error) {
  return NewSession(engine, nullptr, limits, session, error);
}

pynterp_status pynterp_session_new_with_policy(pynterp_engine* engine, pynterp_policy* policy,
                                               const pynterp_limits* limits, pynterp_session** session,
                                               pynterp_error** error) {
  std::shared_ptr<const guards::Policy> found = FindPolicy(policy);
  if (found == nullptr) return BadHandle(error, policy == nullptr, "policy");
  return NewSession(engine, std::move(found), limits, session, error);
}

pynterp_status pynterp_session_free(pynterp_session* name) {
  if (name == nullptr) return PYNTERP_OK;
  std::shared_ptr<Session> session = Sessions().Get(name);
  if (session == nullptr) return PYNTERP_E_HANDLE;
  uint64_t free = 0;
  if (!session->owner.compare_exchange_strong(free, ThisThread())) return PYNTERP_E_BUSY;
  if (Sessions().Take(name) == nullptr) {
    session->owner.store(0);
    return PYNTERP_E_HANDLE;
  }
  session->cell->name.store(0);
  if (session->remote != nullptr) {
    FreeCallbacks(session.get());
    return PYNTERP_OK;
  }
  std::vector<std::function<void()>> drops;
  {
    Gil gil;
    if (!session->Spent()) {
      pynterp_limits last_words = {};
      last_words.vm_ms = 1000;
      session->ApplyLimits(last_words);
    }
    session->clock.StartCall(0);
    session->clock.Resume(&session->limits());
    Session* outer = t_session;
    t_session = session.get();
    vm::SetActiveLimits(PyThreadState_Get(), &session->limits());
    std::optional<guards::InSession> inside;
    if (guards::g_installed) inside.emplace(session->guard.get());
    // By index: a destructor may call a host function, and that makes values.
    for (size_t i = 0; i < session->values.size(); ++i) session->values[i].object = Ref();
    // Globals refer to functions and those to the globals: without this they would wait for the collector.
    if (session->guard != nullptr) session->guard->Clear();
    else PyDict_Clear(session->globals);
    session->module = Ref();
    session->globals = nullptr;
    inside.reset();
    session->guard.reset();
    drops = TakeHostObjects(session.get());
    t_session = outer;
    const bool guest = outer != nullptr && !outer->in_callback;
    vm::SetActiveLimits(PyThreadState_Get(), guest ? &outer->limits() : nullptr);
    session->limits().generation.fetch_add(1);
  }
  for (const auto& drop : drops) drop();
  FreeCallbacks(session.get());
  session->owner.store(0);
  return PYNTERP_OK;
}

pynterp_status pynterp_session_set_limits(pynterp_session* session, const pynterp_limits* limits,
                                          pynterp_error** error) {
  pynterp_limits caps = {};
  if (pynterp_status bad = ReadStruct(limits, &caps, "pynterp_limits", error)) return bad;
  if (!CountsMemory(caps)) {
    return Usage(error, "memory_bytes: the debug hooks of Python's allocators are in the way");
  }
  if (RemoteCall remote(session, error); remote.answers()) {
    if (remote.status() != PYNTERP_OK) return remote.status();
    if (!remote.outermost()) return Fail(error, PYNTERP_E_BUSY, "limits cannot change while the session runs");
    remote->SetLimits(caps);
    remote->ClearCancel();
    return remote.Ask(isolate::Writer().Number(Message::kSetLimits).Number(caps));
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  if (!call.outermost()) return Fail(error, PYNTERP_E_BUSY, "limits cannot change while the session runs");
  vm::SetActiveLimits(PyThreadState_Get(), nullptr);
  call->ApplyLimits(caps);
  return PYNTERP_OK;
}

pynterp_status pynterp_session_stats(pynterp_session* session, pynterp_stats* stats, pynterp_error** error) {
  if (stats == nullptr) return Usage(error, "stats is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    std::string answer;
    if (remote.status() != PYNTERP_OK) return remote.status();
    if (pynterp_status bad = remote->Ask(isolate::Writer().Number(Message::kStats), &answer, error)) return bad;
    auto filled = isolate::Reader(answer).Number<pynterp_stats>();
    return WriteStruct(&filled, stats) ? PYNTERP_OK : Usage(error, "pynterp_stats: struct_size is not set");
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  vm::SetActiveLimits(PyThreadState_Get(), &call->limits());  // brings the step count up to date
  pynterp_stats filled = {};
  filled.values = static_cast<uint32_t>(call->values.size() - call->free_values.size());
  filled.steps = call->limits().steps;
  filled.vm_ns = call->clock.used_ns();
  filled.host_calls = call->host_calls_before + call->limits().host_calls;
  filled.output_bytes = call->output_bytes;
  filled.output_dropped = call->output_dropped;
  filled.memory_peak = static_cast<uint64_t>(call->limits().memory_peak.load());
  return WriteStruct(&filled, stats) ? PYNTERP_OK : Usage(error, "pynterp_stats: struct_size is not set");
}

pynterp_status pynterp_session_cancel(pynterp_session* session, const char* reason) {
  if (session == nullptr) return PYNTERP_E_USAGE;
  using Table = HandleTable<Session, pynterp_session, kSessionHandle, kMaxSessions>;
  CancelCell* cell = CellOf(Table::SlotOf(session), false);
  if (cell == nullptr || cell->name.load() != Table::Bits(session)) return PYNTERP_E_HANDLE;
  uint32_t unset = 0;
  if (cell->reason_set.compare_exchange_strong(unset, 1)) {
    size_t length = 0;
    while (reason != nullptr && length < sizeof cell->reason - 1 && reason[length] != 0) {
      cell->reason[length] = reason[length];
      ++length;
    }
    cell->reason[length] = 0;
    cell->reason_set.store(2);
  }
  cell->limits.cancel.store(1);
  CancelInWorker(cell);
  return PYNTERP_OK;
}
