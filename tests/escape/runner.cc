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

#include "tests/escape/host.h"

namespace {

constexpr rlim_t kAddressSpace = rlim_t{6} << 30;

void Report(const char* part, pynterp_status status, pynterp_error* error) {
  pynterp_error_details details = {};
  details.struct_size = sizeof details;
  if (error != nullptr) pynterp_error_info(error, &details);
  std::fprintf(stderr, "%s: %s %s %s\n", part, pynterp_status_name(status), details.type != nullptr ? details.type : "",
               details.message != nullptr ? details.message : "");
  pynterp_error_free(error);
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
  StartHost(RunGuest);
  for (int i = 8; i < argc; ++i) Measure(argv[i]);
  return 0;
}
