#include "api/worker.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "api/version.h"

namespace pynterp::api {
namespace {

using isolate::Reader;
using isolate::Received;
using isolate::Writer;

constexpr int kLookMs = 100;                      // how often a host that waits looks at cancels and deadlines
constexpr uint64_t kGraceNs = 2'000'000'000;      // a worker has to stop by itself
constexpr uint64_t kStartMs = 60'000;             // a worker has to start
constexpr uint64_t kDefaultSpace = uint64_t{4} << 30;

Error Make(pynterp_status status, std::string message) {
  Error error;
  error.status = status;
  error.message = std::move(message);
  return error;
}

Error LimitError(const char* limit, uint64_t used_ms, uint64_t cap_ms) {
  Error error = Make(PYNTERP_LIMIT, "the limit of " + std::to_string(cap_ms) + " " + limit +
                                        " ran out; the worker did not stop and was killed");
  error.limit = limit;
  error.used = used_ms;
  error.cap = cap_ms;
  return error;
}

bool IsProgram(const std::string& path) { return access(path.c_str(), X_OK) == 0; }

// The pynterp-run that was installed with this library or program; "": none.
std::string FindProgram() {
  char self[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  std::string places[2];
  if (length > 0) places[0].assign(self, static_cast<size_t>(length));
  Dl_info library;
  if (dladdr(reinterpret_cast<void*>(&pynterp_session_new_in_worker), &library) != 0) places[1] = library.dli_fname;
  for (const std::string& place : places) {
    const size_t slash = place.rfind('/');
    if (slash == place.npos) continue;
    for (const char* beside : {"/pynterp-run", "/../bin/pynterp-run"}) {
      const std::string candidate = place.substr(0, slash) + beside;
      if (IsProgram(candidate)) return candidate;
    }
  }
  return "";
}

}  // namespace

void RemoteSession::StartCall() {
  call_started_ns_ = Clock::NowNs();
  waited_ns_ = 0;
}

// The page stays with the cell: a cancel may come while the session ends.
bool RemoteSession::MakePage() {
  CancelCell* cell = session_->cell;
  if (cell->page == nullptr) {
    const int file = memfd_create("pynterp", MFD_CLOEXEC);
    if (file < 0) return false;
    void* memory = ftruncate(file, sizeof(WorkerPage)) == 0
                       ? mmap(nullptr, sizeof(WorkerPage), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
                       : MAP_FAILED;
    if (memory == MAP_FAILED) {
      close(file);
      return false;
    }
    cell->page_file = file;
    cell->page = static_cast<WorkerPage*>(memory);
  }
  page_ = cell->page;
  page_file_ = cell->page_file;
  ClearCancel();
  return true;
}

void RemoteSession::ClearCancel() {
  session_->cell->reason_set.store(0);
  session_->cell->limits.cancel.store(0);
  __atomic_store_n(&page_->cancel, 0u, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, &page_->cancel, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

pynterp_status RemoteSession::Ready(pynterp_error** error) {
  if (worker_.running()) return PYNTERP_OK;
  const std::string problem = worker_.Start(program_, {"--worker"}, page_file_);
  if (!problem.empty()) return Fail(error, PYNTERP_E_INTERNAL, "no worker starts: " + problem);
  tag_ = NewTag();
  values.clear();
  StartCall();
  Writer start;
  start.Number(Message::kStart)
      .Text(kVersionText)
      .Text(policy_)
      .Number(caps_)
      .Number(address_space_)
      .Number(needs_lock_);
  starting_ = true;
  std::string answer;
  pynterp_status status = Ask(start, &answer, error);
  starting_ = false;
  for (size_t i = 0; status == PYNTERP_OK && i < session_->functions.size(); ++i) {
    if (session_->functions[i]->function != nullptr) status = Tell(i, error);
  }
  if (status == PYNTERP_OK && session_->output != nullptr) status = TellOutput(true, error);
  if (status != PYNTERP_OK) worker_.End();
  StartCall();  // what starting took is not the guest's time
  return status;
}

pynterp_status RemoteSession::Lost(pynterp_error** error, const Error* why) {
  if (worker_.running()) {
    const int signal = worker_.End();
    lost_ = why != nullptr
                ? *why
                : Make(PYNTERP_CRASHED, signal != 0 ? "the session's worker ended by " + isolate::SignalText(signal)
                                                    : "the session's worker ended");
    tag_ = 0;
  }
  Error copy = lost_;
  return Fail(error, std::move(copy));
}

Error RemoteSession::WhyToStop(uint64_t now) const {
  const uint64_t waited_ms = waited_ns_ / 1000000u, passed_ms = (now - call_started_ns_) / 1000000u;
  if (starting_) return passed_ms > kStartMs ? Make(PYNTERP_E_INTERNAL, "the worker does not start") : Error();
  // The host's own memory says so; what it shares with the worker is the worker's too.
  const CancelCell& cell = *session_->cell;
  if (cell.limits.cancel.load() != 0) {
    return Make(PYNTERP_CANCELLED, cell.reason_set.load() == 2 && cell.reason[0] != 0 ? cell.reason : "cancelled");
  }
  if (caps_.vm_ms != 0 && waited_ms > caps_.vm_ms) return LimitError("vm_ms", waited_ms, caps_.vm_ms);
  if (caps_.wall_ms != 0 && passed_ms > caps_.wall_ms) return LimitError("wall_ms", passed_ms, caps_.wall_ms);
  return Error();
}

pynterp_status RemoteSession::Ask(const Writer& request, std::string* answer, pynterp_error** error) {
  if (request.bytes().size() > isolate::kMostBytes) return Usage(error, "too long for a worker");
  if (!worker_.running() || !isolate::Send(worker_.socket(), request.bytes())) return Lost(error, nullptr);
  uint64_t stop_ns = 0;  // when it turned out that the worker has to stop
  for (;;) {
    std::string message;
    const uint64_t before = Clock::NowNs();
    const Received received = isolate::Receive(worker_.socket(), kLookMs, &message);
    const uint64_t now = Clock::NowNs();
    waited_ns_ += now - before;
    if (received == Received::kClosed) return Lost(error, nullptr);
    Reader in(message);
    const bool answered = received == Received::kMessage && in.Number<Message>() == Message::kAnswer;
    if (!answered) {
      const Error why = WhyToStop(now);
      if (why.status != PYNTERP_OK && stop_ns == 0) stop_ns = now;
      if (why.status != PYNTERP_OK && now - stop_ns > kGraceNs) return Lost(error, &why);
      if (received == Received::kTimeout) continue;
      // A callback's own calls may have lost the worker.
      if (!Serve(message) || !worker_.running()) return Lost(error, nullptr);
      continue;
    }
    const auto status = in.Number<pynterp_status>();
    Error why = ReadError(&in);
    *answer = in.Text();
    if (!in.ok() || (status != PYNTERP_OK && why.status != status)) return Lost(error, nullptr);
    if (status == PYNTERP_OK) return PYNTERP_OK;
    return Fail(error, std::move(why));
  }
}

// A request of the worker's. RETURNS false when it makes no sense or cannot be answered.
bool RemoteSession::Serve(const std::string& message) {
  Reader in(message);
  const auto what = in.Number<Message>();
  Writer result;
  pynterp_status status = PYNTERP_OK;
  Error why;
  if (what == Message::kOutput) {
    const auto stream = in.Number<int32_t>();
    const std::string data = in.Text();
    if (!in.ok() || (stream != 1 && stream != 2)) return false;
    if (session_->output != nullptr) session_->output(session_->output_user, stream, data.data(), data.size());
  } else if (what == Message::kCallFunction) {
    const auto number = in.Number<uint64_t>();
    const auto count = in.Number<uint64_t>();
    if (number >= session_->functions.size() || count > message.size() / sizeof(uint64_t)) return false;
    const std::shared_ptr<HostFunction> function = session_->functions[number];
    std::vector<pynterp_value> arguments(count);
    for (pynterp_value& argument : arguments) {
      if (!TakeValue(in.Number<uint64_t>(), &argument)) return false;
    }
    if (!in.ok() || function->function == nullptr) return false;
    pynterp_value value = 0;
    pynterp_error* error = nullptr;
    status = function->function(session_->name, function->user, arguments.data(), arguments.size(), &value, &error);
    if (const std::shared_ptr<Error> given = TakeError(error)) why = *given;
    // One that is not valid is not valid there either.
    const uint64_t bits = ToWorker(value);
    result.Number(value != 0 && bits == 0 ? kValueBits : bits);
    values.erase(value);
    for (const pynterp_value argument : arguments) values.erase(argument);
  } else {
    return false;
  }
  why.status = status;
  Writer answer;
  answer.Number(Message::kAnswer).Number(status);
  WriteError(why, &answer);
  answer.Text(result.bytes());
  return worker_.running() && isolate::Send(worker_.socket(), answer.bytes());
}

pynterp_status RemoteSession::Tell(size_t number, pynterp_error** error) {
  Writer request;
  request.Number(Message::kDefine).Text(session_->functions[number]->name).Number<uint64_t>(number);
  std::string answer;
  return Ask(request, &answer, error);
}

pynterp_status RemoteSession::Define(std::shared_ptr<HostFunction> function, pynterp_error** error) {
  const size_t number = session_->functions.size();
  session_->functions.push_back(std::move(function));
  const pynterp_status status = Tell(number, error);
  // Its number stays taken: meanwhile a callback may have defined others.
  if (status != PYNTERP_OK) session_->functions[number] = std::make_shared<HostFunction>();
  return status;
}

pynterp_status RemoteSession::TellOutput(bool wanted, pynterp_error** error) {
  Writer request;
  request.Number(Message::kTellOutput).Number(wanted);
  std::string answer;
  return Ask(request, &answer, error);
}

bool RemoteSession::TakeValue(uint64_t bits, pynterp_value* value) {
  *value = bits == 0 ? 0 : (bits & kValueBits) | uint64_t{tag_} << 44;
  return *value == 0 || values.try_emplace(*value).second;
}

uint64_t RemoteSession::ToWorker(pynterp_value value) const {
  return value >> 44 == tag_ && values.contains(value) ? value & kValueBits : 0;
}

uint32_t NewTag() {
  static std::atomic<uint32_t> serial{0};
  return serial.fetch_add(1) % 0xfffff + 1;
}

RemoteCall::RemoteCall(pynterp_session* name, pynterp_error** error) : error_(error) {
  std::shared_ptr<Session> found = Sessions().Get(name);
  if (found == nullptr || found->remote == nullptr) return;
  uint64_t free = 0;
  if (!found->owner.compare_exchange_strong(free, ThisThread()) && free != ThisThread()) {
    status_ = Fail(error, PYNTERP_E_BUSY, "another thread is inside the session");
    busy_ = true;
    return;
  }
  session_ = std::move(found);
  if (++session_->depth == 1) session_->remote->StartCall();
  // A worker lost in a callback has no successor before the callback's own caller knows.
  status_ = session_->depth == 1 ? session_->remote->Ready(error) : session_->remote->StillThere(error);
}

RemoteCall::~RemoteCall() {
  if (session_ != nullptr && --session_->depth == 0) session_->owner.store(0);
}

RemoteSession* RemoteCall::operator->() const { return session_->remote.get(); }

pynterp_status RemoteCall::Ask(const Writer& request) {
  std::string answer;
  return status_ != PYNTERP_OK ? status_ : session_->remote->Ask(request, &answer, error_);
}

pynterp_status RemoteCall::AskValue(const Writer& request, pynterp_value* out) {
  std::string answer;
  if (status_ != PYNTERP_OK) return status_;
  if (const pynterp_status status = session_->remote->Ask(request, &answer, error_)) return status;
  if (out == nullptr) return PYNTERP_OK;
  pynterp_value value;
  const auto bits = Reader(answer).Number<uint64_t>();
  if (!session_->remote->TakeValue(bits, &value)) return session_->remote->Distrust(error_);
  *out = value;
  return PYNTERP_OK;
}

pynterp_status RemoteCall::AskText(const Writer& request, char** data, size_t* length) {
  std::string answer;
  if (status_ != PYNTERP_OK) return status_;
  if (const pynterp_status status = session_->remote->Ask(request, &answer, error_)) return status;
  char* copy = CopyOut(answer);
  if (copy == nullptr) return Fail(error_, PYNTERP_E_NOMEM, "no memory for the text");
  *data = copy;
  if (length != nullptr) *length = answer.size();
  return PYNTERP_OK;
}

bool RemoteCall::Has(pynterp_value value, const char* what, uint64_t* bits) {
  if (status_ != PYNTERP_OK) return false;
  *bits = session_->remote->ToWorker(value);
  if (*bits != 0) return true;
  status_ = BadHandle(error_, value == 0, what);
  return false;
}

void CancelInWorker(CancelCell* cell) {
  WorkerPage* page = cell->page;
  if (page == nullptr) return;
  std::memcpy(page->reason, cell->reason, sizeof page->reason);
  __atomic_store_n(&page->cancel, 1u, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, &page->cancel, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

}  // namespace pynterp::api

using namespace pynterp::api;

pynterp_status pynterp_session_new_in_worker(pynterp_engine* engine, pynterp_policy* policy,
                                             const pynterp_limits* limits, const pynterp_worker_options* options,
                                             pynterp_session** session, pynterp_error** error) {
  if (session == nullptr) return Usage(error, "session is NULL");
  if (FindEngine(engine) == nullptr) return BadHandle(error, engine == nullptr, "engine");
  const std::shared_ptr<const pynterp::guards::Policy> found = FindPolicy(policy);
  if (found == nullptr) return BadHandle(error, policy == nullptr, "policy");
  pynterp_limits caps = {};
  pynterp_worker_options chosen = {};
  if (pynterp_status bad = ReadStruct(limits, &caps, "pynterp_limits", error)) return bad;
  if (pynterp_status bad = ReadStruct(options, &chosen, "pynterp_worker_options", error)) return bad;
  const std::string program = chosen.program != nullptr ? chosen.program : FindProgram();
  if (program.empty()) return Usage(error, "program is NULL, and no pynterp-run is installed with the library");
  uint64_t space = chosen.address_space;
  if (space == 0) space = kDefaultSpace + 2 * std::min(caps.memory_bytes, uint64_t{1} << 40);

  auto made = std::make_shared<Session>();
  made->remote = std::make_unique<RemoteSession>(made.get(), program, pynterp::guards::PolicyJson(*found), space,
                                                 chosen.need_kernel != 0);
  made->owner.store(ThisThread());  // nobody else's until it is ready
  pynterp_session* name = Sessions().Insert(made, [](Session* into, pynterp_session* its) {
    into->name = its;
    into->cell = CellOf(Sessions().SlotOf(its), true);
    if (into->cell != nullptr) into->cell->name.store(Sessions().Bits(its));
  });
  if (name == nullptr || made->cell == nullptr || !made->remote->MakePage()) {
    if (name != nullptr) Sessions().Take(name);
    return Fail(error, PYNTERP_E_NOMEM, "too many sessions");
  }
  made->remote->SetLimits(caps);
  if (const pynterp_status status = made->remote->Ready(error)) {
    Sessions().Take(name);
    made->cell->name.store(0);
    return status;
  }
  made->owner.store(0);
  *session = name;
  return PYNTERP_OK;
}
