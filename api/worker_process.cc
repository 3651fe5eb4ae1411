// A worker: the process in which one session of a host's lives. It locks itself down before any of the guest's code
// runs and then does what the host asks for, by the C API itself. It ends with the host.
#include <cstdlib>
#include <fcntl.h>
#include <linux/futex.h>
#include <memory>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <csignal>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "api/isolation.h"
#include "api/session.h"
#include "api/version.h"
#include "api/worker_protocol.h"
#include "isolate/lock.h"
#include "isolate/process.h"

namespace pynterp::api {
namespace {

using isolate::Reader;
using isolate::Received;
using isolate::Writer;

constexpr int kSocket = isolate::kWorkerSocket;

pynterp_engine* g_engine = nullptr;
pynterp_session* g_session = nullptr;
uint64_t g_tag = 0;  // of the session's values, in place
WorkerPage* g_page = nullptr;
std::mutex g_cancel_mutex;

[[noreturn]] void Leave() { _exit(0); }

uint64_t ToHost(pynterp_value value) {
  if (value != 0) g_tag = value & ~kValueBits;
  return value & kValueBits;
}
pynterp_value FromHost(uint64_t bits) { return bits == 0 ? 0 : bits | g_tag; }

// The next message. The host's end is the worker's.
std::string Next() {
  std::string message;
  Received received;
  while ((received = isolate::Receive(kSocket, -1, &message)) == Received::kTimeout) {
  }
  if (received == Received::kClosed) Leave();
  return message;
}

void Answer(pynterp_status status, pynterp_error* error, const Writer& result) {
  const std::shared_ptr<Error> given = TakeError(error);
  const auto send = [](pynterp_status code, Error why, const std::string& bytes) {
    why.status = code;
    Writer answer;
    answer.Number(Message::kAnswer).Number(code);
    WriteError(why, &answer);
    answer.Text(bytes);
    if (answer.bytes().size() > isolate::kMostBytes) return false;
    if (!isolate::Send(kSocket, answer.bytes())) Leave();
    return true;
  };
  if (send(status, given != nullptr ? *given : Error(), result.bytes())) return;
  Error too_long;
  too_long.message = "too long for a worker";
  send(PYNTERP_E_NOMEM, too_long, "");
}

void Handle(const std::string& message);

// Asks the host, and does meanwhile what the host asks for. *result: what follows status and error.
pynterp_status AskHost(const Writer& request, std::string* result, Error* why) {
  if (request.bytes().size() > isolate::kMostBytes) return PYNTERP_E_NOMEM;
  if (!isolate::Send(kSocket, request.bytes())) Leave();
  for (;;) {
    const std::string message = Next();
    Reader in(message);
    if (in.Number<Message>() != Message::kAnswer) {
      Handle(message);
      continue;
    }
    const auto status = in.Number<pynterp_status>();
    *why = ReadError(&in);
    *result = in.Text();
    return status;
  }
}

pynterp_status CallHost(pynterp_session*, void* user, const pynterp_value* arguments, size_t count,
                        pynterp_value* result, pynterp_error** error) {
  Writer request;
  request.Number(Message::kCallFunction).Number(reinterpret_cast<uint64_t>(user)).Number<uint64_t>(count);
  for (size_t i = 0; i < count; ++i) request.Number(ToHost(arguments[i]));
  std::string answer;
  Error why;
  const pynterp_status status = AskHost(request, &answer, &why);
  *result = FromHost(Reader(answer).Number<uint64_t>());
  if (!why.type.empty() || !why.message.empty()) Fail(error, std::move(why));
  return status;
}

void TellOutput(void*, int32_t stream, const char* data, size_t length) {
  std::string answer;
  Error why;
  AskHost(Writer().Number(Message::kOutput).Number(stream).Text(std::string_view(data, length)), &answer, &why);
}

pynterp_status Run(const std::string& source, const std::string& filename, pynterp_error** error) {
  pynterp_program* program = nullptr;
  pynterp_status status = pynterp_compile(g_engine, source.data(), source.size(), filename.c_str(), &program, error);
  if (status == PYNTERP_OK) status = pynterp_run(g_session, program, error);
  pynterp_program_free(program);
  return status;
}

pynterp_status Invoke(Reader* in, pynterp_value* value, pynterp_error** error) {
  const pynterp_value callable = FromHost(in->Number<uint64_t>());
  const bool wanted = in->Number<bool>();
  std::vector<pynterp_value> arguments(in->Number<uint64_t>() % (isolate::kMostBytes / sizeof(pynterp_value)));
  for (pynterp_value& argument : arguments) argument = FromHost(in->Number<uint64_t>());
  return pynterp_invoke(g_session, callable, arguments.data(), arguments.size(), wanted ? value : nullptr, error);
}

pynterp_status SetLimits(pynterp_limits caps, pynterp_error** error) {
  caps.struct_size = sizeof caps;
  // A cancel that was taken back while it was on its way must not come after this.
  std::lock_guard lock(g_cancel_mutex);
  return pynterp_session_set_limits(g_session, &caps, error);
}

// Does what one message asks for, and answers.
void Handle(const std::string& message) {
  Reader in(message);
  Writer out;
  pynterp_error* error = nullptr;
  pynterp_status status = PYNTERP_E_INTERNAL;
  pynterp_value value = 0;
  char* data = nullptr;
  size_t length = 0;
  switch (in.Number<Message>()) {
    case Message::kEval: {
      const std::string source = in.Text(), filename = in.Text();
      const bool wanted = in.Number<bool>();
      status =
          pynterp_eval(g_session, source.data(), source.size(), filename.c_str(), wanted ? &value : nullptr, &error);
      out.Number(ToHost(value));
      break;
    }
    case Message::kRun: {
      const std::string source = in.Text(), filename = in.Text();
      status = Run(source, filename, &error);
      break;
    }
    case Message::kInvoke:
      status = Invoke(&in, &value, &error);
      out.Number(ToHost(value));
      break;
    case Message::kSetGlobal: {
      const std::string name = in.Text();
      status = pynterp_set_global(g_session, name.c_str(), FromHost(in.Number<uint64_t>()), &error);
      break;
    }
    case Message::kGetGlobal: {
      status = pynterp_get_global(g_session, in.Text().c_str(), &value, &error);
      out.Number(ToHost(value));
      break;
    }
    case Message::kDefine: {
      const std::string name = in.Text();
      auto* number = reinterpret_cast<void*>(in.Number<uint64_t>());
      status = pynterp_define_function(g_session, name.c_str(), CallHost, number, nullptr, &error);
      break;
    }
    case Message::kMakeScalar: {
      auto scalar = in.Number<pynterp_scalar>();
      scalar.struct_size = sizeof scalar;
      status = pynterp_make_scalar(g_session, &scalar, &value, &error);
      out.Number(ToHost(value));
      break;
    }
    case Message::kMakeText: {
      const auto kind = in.Number<pynterp_kind_t>();
      const std::string text = in.Text();
      status = pynterp_make_text(g_session, kind, text.data(), text.size(), &value, &error);
      out.Number(ToHost(value));
      break;
    }
    case Message::kKind: {
      pynterp_kind_t kind = 0;
      status = pynterp_kind(g_session, FromHost(in.Number<uint64_t>()), &kind, &error);
      out.Number(kind);
      break;
    }
    case Message::kGetScalar: {
      pynterp_scalar scalar = {};
      scalar.struct_size = sizeof scalar;
      status = pynterp_get_scalar(g_session, FromHost(in.Number<uint64_t>()), &scalar, &error);
      out.Number(scalar);
      break;
    }
    case Message::kGetText: {
      const char* text = "";
      status = pynterp_get_text(g_session, FromHost(in.Number<uint64_t>()), &text, &length, &error);
      Answer(status, error, Writer().Raw(std::string_view(text, length)));
      return;
    }
    case Message::kEncode:
      status = pynterp_encode(g_session, FromHost(in.Number<uint64_t>()), &data, &length, &error);
      break;
    case Message::kDecode: {
      const std::string text = in.Text();
      status = pynterp_decode(g_session, text.data(), text.size(), &value, &error);
      out.Number(ToHost(value));
      break;
    }
    case Message::kRelease: status = pynterp_release(g_session, FromHost(in.Number<uint64_t>())); break;
    case Message::kSetLimits: status = SetLimits(in.Number<pynterp_limits>(), &error); break;
    case Message::kStats: {
      pynterp_stats stats = {};
      stats.struct_size = sizeof stats;
      status = pynterp_session_stats(g_session, &stats, &error);
      out.Number(stats);
      break;
    }
    case Message::kTellOutput:
      status = pynterp_on_output(g_session, in.Number<bool>() ? TellOutput : nullptr, nullptr, nullptr, &error);
      break;
    case Message::kTakeOutput:
      status = pynterp_output_take(g_session, in.Number<int32_t>(), &data, &length, &error);
      break;
    default: Leave();
  }
  if (data != nullptr) out.Raw(std::string_view(data, length));
  pynterp_free(data);
  Answer(status, error, out);
}

void StartThread(void* (*work)(void*)) {
  pthread_t thread;
  if (pthread_create(&thread, nullptr, work, nullptr) == 0) pthread_detach(thread);
}

void* WatchCancel(void*) {
  uint32_t seen = 0;
  for (;;) {
    syscall(SYS_futex, &g_page->cancel, FUTEX_WAIT, seen, nullptr, nullptr, 0);
    std::lock_guard lock(g_cancel_mutex);
    seen = __atomic_load_n(&g_page->cancel, __ATOMIC_SEQ_CST);
    if (seen != 0) pynterp_session_cancel(g_session, g_page->reason);
  }
}

// A host that ends while the guest runs takes the worker with it.
void* WatchHost(void*) {
  pollfd hung_up = {kSocket, POLLRDHUP, 0};
  while (poll(&hung_up, 1, -1) <= 0) {
  }
  Leave();
}

// What the host's first message asks for: the session, and the process locked down around it.
pynterp_status Start(Reader* in, pynterp_error** error) {
  if (in->Number<Message>() != Message::kStart) Leave();
  const std::string version = in->Text(), policy_text = in->Text();
  auto limits = in->Number<pynterp_limits>();
  const auto address_space = in->Number<uint64_t>();
  const bool needs_lock = in->Number<bool>();
  if (!in->ok() || version != kVersionText) {
    return Fail(error, PYNTERP_E_VERSION, std::string("the worker is ") + kVersionText);
  }
  limits.struct_size = sizeof limits;
  pynterp_engine_options options = {};
  options.struct_size = sizeof options;
  options.interrupt_signal = SIGRTMIN;
  pynterp_policy* policy = nullptr;
  if (const pynterp_status status = pynterp_engine_new(&options, &g_engine, error)) return status;
  if (const auto status = pynterp_policy_from_json(g_engine, policy_text.data(), policy_text.size(), &policy, error)) {
    return status;
  }
  const std::string overlays = PrepareOverlays(*FindPolicy(policy));
  if (!overlays.empty()) return Fail(error, PYNTERP_E_INTERNAL, overlays);
  isolate::Authority authority;
  {
    Gil gil;
    authority = AuthorityOf(*FindPolicy(policy), nullptr);
  }
  authority.thread = true;  // the library's own come and go
  isolate::Resources resources;
  resources.address_space = address_space;
  isolate::LimitResources(resources);  // looks into /proc
  std::string problem = isolate::LockFiles(authority);
  if (const auto status = pynterp_session_new_with_policy(g_engine, policy, &limits, &g_session, error)) return status;
  pynterp_policy_free(policy);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  StartThread(WatchCancel);
  StartThread(WatchHost);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  const std::string calls = isolate::LockCalls(authority);
  if (!calls.empty()) problem += (problem.empty() ? "" : ", ") + calls;
  if (!problem.empty() && needs_lock) return Fail(error, PYNTERP_E_INTERNAL, "the kernel refuses " + problem);
  return PYNTERP_OK;
}

}  // namespace

int ServeAsWorker() {
  void* memory = mmap(nullptr, sizeof(WorkerPage), PROT_READ | PROT_WRITE, MAP_SHARED, isolate::kWorkerPage, 0);
  if (memory == MAP_FAILED) {
    std::fprintf(stderr, "pynterp-run: --worker is for libpynterp, which talks to it\n");
    return 2;
  }
  close(isolate::kWorkerPage);
  fcntl(kSocket, F_SETFD, FD_CLOEXEC);  // not of programs the guest starts
  g_page = static_cast<WorkerPage*>(memory);
  const std::string first = Next();
  Reader in(first);
  pynterp_error* error = nullptr;
  const pynterp_status status = Start(&in, &error);
  Answer(status, error, Writer());
  if (status != PYNTERP_OK) return 1;
  for (;;) Handle(Next());
}

}  // namespace pynterp::api
