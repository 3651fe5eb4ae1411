// Runs guest programs in process, each in a forked child that holds what a guest must not get:
//   a host session whose Python frame, with a secret local, is below the guest on the stack;
//   a secret in the modules of the process, in the host's `__main__` and in a module of its own;
//   a secret in the environment and in a file.
// A program is split at lines "### second session" and "### host": the rest runs afterwards in a fresh session with the
// guest's profile, or in the host's, and says whether it was reached.
//
//   runner PROFILE PRELUDE SECRET CANARY_FILE DROP_DIR OUTPUT_DIR TIMEOUT_MS PROGRAM...
//
// writes what guests print to OUTPUT_DIR/<name>.out, what becomes of them to <name>.err, and for each a line
// "name status milliseconds kilobytes" to standard output; the status is negative for a signal, "late" after the
// timeout, "touched" when CANARY_FILE changed.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <signal.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vector>

#include "pynterp/pynterp.h"

namespace {

constexpr uint64_t kVmMs = 1000;
constexpr uint64_t kWallMs = 2000;
constexpr uint64_t kMemoryBytes = 256u << 20;
constexpr rlim_t kAddressSpace = rlim_t{6} << 30;
constexpr size_t kOutputCap = 1u << 20;

constexpr char kPrepare[] = R"(
import sys, types
for name in ("json", "random", "re", "enum", "collections", "typing", "string", "functools", "inspect", "logging",
             "contextlib", "warnings", "copy", "textwrap", "statistics", "fractions", "dataclasses", "types", "operator",
             "subprocess", "threading", "traceback", "os", "asyncio", "copyreg", "weakref", "annotationlib", "decimal",
             "collections.abc", "importlib.util", "numbers", "contextvars", "codecs", "linecache", "datetime"):
    __import__(name)
config = types.ModuleType("host_config")
config.SECRET = host_secret
sys.modules["host_config"] = config
)";

// Built-in modules from which everything else is reached, and modules of Python code that a guest must have its own of.
constexpr char kPlant[] = R"(
import sys
for module in list(sys.modules.values()):
    names = vars(module)
    if "__file__" in names or module.__name__ in ("sys", "builtins", "posix", "_io", "gc", "_imp", "_thread", "marshal",
                                                  "_frozen_importlib", "_frozen_importlib_external", "host_config"):
        names["host_marker"] = host_secret
)";

constexpr char kCall[] = R"(
def host_caller(secret):
    host_secret = secret + ""
    run_guest()
    return host_secret
host_caller(host_secret)
)";

struct Host {
  const char* profile;
  std::string prelude, secret, canary, canary_text, drop_dir, output_dir;
  int timeout_ms;
  pynterp_engine* engine;
  pynterp_session* session;
  std::string guest, second, host;  // the parts of the program
  size_t written = 0;
} g;

[[noreturn]] void Die(const char* what, pynterp_error* error) {
  pynterp_error_details details = {};
  details.struct_size = sizeof details;
  if (error != nullptr) pynterp_error_info(error, &details);
  std::fprintf(stderr, "runner: %s: %s\n%s\n", what, details.message != nullptr ? details.message : "",
               details.traceback != nullptr ? details.traceback : "");
  std::exit(3);
}

bool IsOpen() { return std::strcmp(g.profile, "open") == 0; }

std::string ReadFile(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void Output(void*, int32_t, const char* data, size_t length) {
  if (!IsOpen() && g.written > kOutputCap) return;
  g.written += length;
  if (write(1, data, length) < 0) _exit(4);
}

void Report(const char* part, pynterp_status status, pynterp_error* error) {
  pynterp_error_details details = {};
  details.struct_size = sizeof details;
  if (error != nullptr) pynterp_error_info(error, &details);
  std::fprintf(stderr, "%s: %s %s %s\n", part, pynterp_status_name(status), details.type != nullptr ? details.type : "",
               details.message != nullptr ? details.message : "");
  pynterp_error_free(error);
}

pynterp_status Add(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value* result,
                   pynterp_error** error) {
  pynterp_scalar a = {.struct_size = sizeof a}, b = {.struct_size = sizeof b};
  if (count != 2 || pynterp_get_scalar(session, arguments[0], &a, nullptr) != PYNTERP_OK ||
      pynterp_get_scalar(session, arguments[1], &b, nullptr) != PYNTERP_OK) {
    pynterp_error_new("TypeError", "host_add(int, int)", error);
    return PYNTERP_RAISED;
  }
  a.kind = PYNTERP_KIND_FLOAT;
  a.number += b.number;
  return pynterp_make_scalar(session, &a, result, nullptr);
}

pynterp_status Show(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value*,
                    pynterp_error**) {
  for (size_t i = 0; i < count; ++i) {
    char* text = nullptr;
    if (pynterp_encode(session, arguments[i], &text, nullptr, nullptr) == PYNTERP_OK) pynterp_free(text);
  }
  return PYNTERP_OK;
}

pynterp_status CallBack(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value*,
                        pynterp_error** error) {
  return count == 1 ? pynterp_invoke(session, arguments[0], nullptr, 0, nullptr, error) : PYNTERP_HOST;
}

pynterp_status Raise(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value*, pynterp_error** error) {
  pynterp_error_new("ValueError", "the host says no", error);
  return PYNTERP_RAISED;
}

pynterp_status Run(pynterp_session* session, const std::string& source, const char* name, pynterp_error** error) {
  return pynterp_eval(session, source.data(), source.size(), name, nullptr, error);
}

void MustRun(pynterp_session* session, const std::string& source, const char* name) {
  pynterp_error* error = nullptr;
  if (Run(session, source, name, &error) != PYNTERP_OK) Die(name, error);
}

pynterp_session* NewGuest() {
  pynterp_limits limits = {};
  limits.struct_size = sizeof limits;
  if (!IsOpen()) {
    limits.vm_ms = kVmMs;
    limits.wall_ms = kWallMs;
    limits.memory_bytes = kMemoryBytes;
  }
  pynterp_session* session;
  pynterp_error* error = nullptr;
  pynterp_policy* policy;
  const std::string json = std::string("{\"profile\": \"") + g.profile + "\"}";
  if (pynterp_policy_from_json(g.engine, json.data(), json.size(), &policy, &error) != PYNTERP_OK ||
      pynterp_session_new_with_policy(g.engine, policy, &limits, &session, &error) != PYNTERP_OK) {
    Die("session", error);
  }
  pynterp_policy_free(policy);
  pynterp_on_output(session, Output, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_add", Add, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_show", Show, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_call", CallBack, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_fail", Raise, nullptr, nullptr, nullptr);
  return session;
}

pynterp_status RunGuest(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value*, pynterp_error**) {
  pynterp_session* guest = NewGuest();
  MustRun(guest, g.prelude, "prelude.py");
  MustRun(g.session, kPlant, "plant.py");
  pynterp_error* error = nullptr;
  Report("guest", Run(guest, g.guest, "guest.py", &error), error);
  if (!g.second.empty()) {
    pynterp_session* second = NewGuest();
    error = nullptr;
    Report("second", Run(second, g.second, "second.py", &error), error);
    pynterp_session_free(second);
  }
  pynterp_session_free(guest);
  return PYNTERP_OK;
}

void SetSecret(pynterp_session* session) {
  pynterp_value value;
  if (pynterp_make_text(session, PYNTERP_KIND_TEXT, g.secret.data(), g.secret.size(), &value, nullptr) != PYNTERP_OK ||
      pynterp_set_global(session, "host_secret", value, nullptr) != PYNTERP_OK) {
    Die("secret", nullptr);
  }
}

std::string NameOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string file = path.substr(slash == path.npos ? 0 : slash + 1);
  return file.substr(0, file.rfind('.'));
}

[[noreturn]] void Child(const std::string& path) {
  const std::string base = g.output_dir + "/" + NameOf(path);
  const int out = open((base + ".out").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  const int err = open((base + ".err").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  dup2(out, 1);
  dup2(err, 2);
  const rlimit space = {kAddressSpace, kAddressSpace}, file = {64u << 20, 64u << 20}, core = {0, 0};
  setrlimit(RLIMIT_AS, &space);
  setrlimit(RLIMIT_FSIZE, &file);
  setrlimit(RLIMIT_CORE, &core);
  std::istringstream text(ReadFile(path));
  std::string* part = &g.guest;
  for (std::string line; std::getline(text, line);) {
    if (line == "### second session") part = &g.second;
    else if (line == "### host") part = &g.host;
    else *part += line + "\n";
  }
  g.prelude = "CANARY_FILE = '" + g.canary + "'\nDROP_FILE = '" + g.drop_dir + "/" + NameOf(path) + "'\n" + g.prelude;
  pynterp_error* error = nullptr;
  Report("caller", Run(g.session, kCall, "host.py", &error), error);
  if (!g.host.empty()) {
    error = nullptr;
    Report("host", Run(g.session, g.host, "host.py", &error), error);
  }
  _exit(0);
}

uint64_t NowMs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000u + static_cast<uint64_t>(t.tv_nsec) / 1000000u;
}

void Measure(const std::string& path) {
  const uint64_t start = NowMs();
  const pid_t child = fork();
  if (child == 0) Child(path);
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  pollfd wait = {handle, POLLIN, 0};
  const bool late = poll(&wait, 1, g.timeout_ms) == 0;
  if (late) kill(child, SIGKILL);
  int status = 0;
  rusage used = {};
  wait4(child, &status, 0, &used);
  close(handle);
  const int code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  std::string how = late ? "late" : std::to_string(code);
  if (ReadFile(g.canary) != g.canary_text) {
    how = "touched";
    std::ofstream(g.canary) << g.canary_text;
  }
  std::printf("%s %s %llu %ld\n", NameOf(path).c_str(), how.c_str(), static_cast<unsigned long long>(NowMs() - start),
              used.ru_maxrss);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 9) return 2;
  g.profile = argv[1];
  g.prelude = ReadFile(argv[2]);
  g.secret = argv[3];
  g.canary = argv[4];
  g.canary_text = ReadFile(g.canary);
  g.drop_dir = argv[5];
  g.output_dir = argv[6];
  g.timeout_ms = std::atoi(argv[7]);
  setenv("PYNTERP_CANARY", g.secret.c_str(), 1);
  pynterp_error* error = nullptr;
  const pynterp_engine_options options = {.struct_size = sizeof options, .interrupt_signal = SIGRTMIN + 1};
  if (pynterp_engine_new(&options, &g.engine, &error) != PYNTERP_OK) Die("engine", error);
  if (pynterp_session_new(g.engine, nullptr, &g.session, &error) != PYNTERP_OK) Die("session", error);
  pynterp_on_output(g.session, Output, nullptr, nullptr, nullptr);
  pynterp_define_function(g.session, "run_guest", RunGuest, nullptr, nullptr, nullptr);
  SetSecret(g.session);
  MustRun(g.session, kPrepare, "prepare.py");
  for (int i = 8; i < argc; ++i) Measure(argv[i]);
  return 0;
}
