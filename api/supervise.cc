#include "api/supervise.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "api/limit_flags.h"
#include "isolate/process.h"

namespace pynterp::api {
namespace {

constexpr int kNoWorkerExit = 70;
constexpr uint64_t kGraceMs = 4000;  // for Python to start, and for a limit to end the program from within
constexpr uint64_t kAddressSpace = uint64_t{4} << 30;
constexpr uint64_t kUnlimitedMemory = uint64_t{16} << 30;

volatile pid_t g_worker = 0;

void PassOn(int signal) {
  if (g_worker > 0) kill(g_worker, signal);
}

struct TimeLimit {
  uint64_t ms;  // 0: none
  const char* option;
};
TimeLimit NearerLimit(const LimitFlags& limits) {
  constexpr uint64_t kMostMs = uint64_t{1} << 40;
  const bool wall = limits.time_ms == 0 || (limits.wall_ms != 0 && limits.wall_ms < limits.time_ms);
  return wall ? TimeLimit{std::min(limits.wall_ms, kMostMs), "--max-wall"}
              : TimeLimit{std::min(limits.time_ms, kMostMs), "--max-time"};
}

// What the worker sees of this process's environment: its own settings, and what the policy allows.
std::vector<char*> Environment(const CommandLine& line) {
  std::vector<char*> kept;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::string_view name = text.substr(0, text.find('='));
    if (line.allow_all || name.starts_with("PYNTERP_") || line.policy.Allows(guards::kEnv, name)) {
      kept.push_back(*entry);
    }
  }
  kept.push_back(nullptr);
  return kept;
}

// The same command line, and in front of it that this is the worker.
std::vector<char*> Arguments(int argc, char** argv) {
  static char supervised[] = "--supervised";
  std::vector<char*> arguments(argv, argv + std::min(argc, 1));
  arguments.push_back(supervised);
  arguments.insert(arguments.end(), argv + std::min(argc, 1), argv + argc);
  arguments.push_back(nullptr);
  return arguments;
}

[[noreturn]] void Become(const CommandLine& line, const char* self, int argc, char** argv, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kNoWorkerExit);  // it died before
  isolate::Resources resources;
  const uint64_t memory = line.limits.memory != 0 ? line.limits.memory : kUnlimitedMemory;
  resources.address_space = kAddressSpace + 2 * std::min(memory, uint64_t{1} << 40);
  // Threads that run at the same time use it up together.
  const auto processors = static_cast<uint64_t>(std::max(sysconf(_SC_NPROCESSORS_ONLN), 1L));
  const TimeLimit limit = NearerLimit(line.limits);
  if (limit.ms != 0) resources.cpu_seconds = ((limit.ms + kGraceMs) / 1000 + 1) * processors;
  isolate::LimitResources(resources);
  execve(self, Arguments(argc, argv).data(), Environment(line).data());
  std::fprintf(stderr, "pynterp-run: --isolate=worker: %s: %s\n", self, std::strerror(errno));
  _exit(kNoWorkerExit);
}

// RETURNS false when the worker had to be killed.
bool Wait(uint64_t most_ms, int* status) {
  const int process = static_cast<int>(syscall(SYS_pidfd_open, g_worker, 0));
  const uint64_t deadline = MonotonicNs() / 1000000u + most_ms;
  bool killed = false;
  while (process >= 0 && most_ms != 0) {
    const uint64_t now = MonotonicNs() / 1000000u;
    pollfd ended = {process, POLLIN, 0};
    if (now < deadline && poll(&ended, 1, static_cast<int>(std::min(deadline - now, uint64_t{INT_MAX}))) == 0) continue;
    if (ended.revents != 0) break;
    if (MonotonicNs() / 1000000u < deadline) continue;  // a signal
    kill(g_worker, SIGKILL);
    killed = true;
    break;
  }
  while (waitpid(g_worker, status, 0) < 0 && errno == EINTR) {
  }
  return !killed;
}

}  // namespace

int Supervise(const CommandLine& line, int argc, char** argv) {
  char self[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  self[std::max<ssize_t>(length, 0)] = 0;
  // What the terminal sends, it sends to both; the worker decides.
  constexpr int kSignals[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
  sighandler_t before[std::size(kSignals)];
  sigset_t all, mask;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &mask);  // until it is known to whom
  for (size_t i = 0; i < std::size(kSignals); ++i) {
    const bool both = kSignals[i] == SIGINT || kSignals[i] == SIGQUIT;
    before[i] = std::signal(kSignals[i], both ? SIG_IGN : PassOn);
  }
  const pid_t self_pid = getpid(), worker = fork();
  if (worker < 0) {
    std::fprintf(stderr, "pynterp-run: --isolate=worker: %s\n", std::strerror(errno));
    return kNoWorkerExit;
  }
  if (worker == 0) {
    for (size_t i = 0; i < std::size(kSignals); ++i) std::signal(kSignals[i], before[i]);
    sigprocmask(SIG_SETMASK, &mask, nullptr);
    Become(line, self, argc, argv, self_pid);
  }
  g_worker = worker;
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  const TimeLimit limit = NearerLimit(line.limits);
  int status = 0;
  const bool ended = Wait(limit.ms != 0 ? limit.ms + kGraceMs : 0, &status);
  if (!ended || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
    std::fprintf(stderr, "pynterp-run: the limit %s ran out; the worker did not stop and was killed\n", limit.option);
    return kWorkLimitExit;
  }
  if (!WIFSIGNALED(status)) return WEXITSTATUS(status);
  std::fprintf(stderr, "pynterp-run: the program's process ended by %s\n",
               isolate::SignalText(WTERMSIG(status)).c_str());
  return 128 + WTERMSIG(status);
}

}  // namespace pynterp::api
