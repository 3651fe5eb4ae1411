#include "isolate/process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pynterp::isolate {
namespace {

constexpr rlim_t kOpenFiles = 512;
constexpr int kPatienceMs = 50;  // from the end of a worker's socket to its own

// Only ever lowers.
void Limit(int resource, rlim_t bound) {
  rlimit limit;
  if (getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0) return;
  limit.rlim_max = std::min(limit.rlim_max, bound);
  limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
  setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

uint64_t AddressSpace() {
  std::FILE* file = std::fopen("/proc/self/statm", "re");
  unsigned long pages = 0;
  if (file != nullptr && std::fscanf(file, "%lu", &pages) != 1) pages = 0;
  if (file != nullptr) std::fclose(file);
  return pages * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

// A copy above the numbers that the child's own get.
int Above(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 10); }

}  // namespace

void LimitResources(const Resources& resources) {
  Limit(RLIMIT_CORE, 0);
  Limit(RLIMIT_NOFILE, kOpenFiles);
  // A sanitizer's shadow memory is terabytes of it.
  const uint64_t has = resources.address_space != 0 ? AddressSpace() : 0;
  if (has != 0 && has < uint64_t{1} << 40) Limit(RLIMIT_AS, has + resources.address_space);
  if (resources.cpu_seconds != 0) Limit(RLIMIT_CPU, resources.cpu_seconds);
  if (!resources.threads) Limit(RLIMIT_NPROC, 0);
}

std::string Worker::Start(const std::string& program, const std::vector<std::string>& arguments, int page) {
  const auto because = [](const char* what, int error) { return std::string(what) + ": " + std::strerror(error); };
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return because("socketpair", errno);
  const int its_socket = Above(pair[1]), its_page = Above(page);
  int error = its_socket < 0 || its_page < 0 ? errno : 0;
  close(pair[1]);
  std::vector<char*> argv = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  char* environment[] = {nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {0, 1, 2}) {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == 0 ? O_RDONLY : O_WRONLY, 0);
  }
  posix_spawn_file_actions_adddup2(&actions, its_socket, kWorkerSocket);
  posix_spawn_file_actions_adddup2(&actions, its_page, kWorkerPage);
  posix_spawn_file_actions_addclosefrom_np(&actions, kWorkerPage + 1);
  // The host's handlers and masks are its own affair.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  // Without them the child would have other files of the host's under their numbers.
  if (error == 0) error = posix_spawn(&pid_, program.c_str(), &actions, &attributes, argv.data(), environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (its_socket >= 0) close(its_socket);
  if (its_page >= 0) close(its_page);
  if (error != 0) {
    pid_ = 0;
    close(pair[0]);
    return because(program.c_str(), error);
  }
  socket_ = pair[0];
  process_ = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  return "";
}

int Worker::End() {
  if (pid_ <= 0) return 0;
  close(socket_);
  socket_ = -1;
  int status = 0;
  pid_t ended = 0;
  // One that crashed is about to be gone: what it died of is worth a moment.
  for (int waited = 0; ended == 0 && waited < kPatienceMs; ++waited) {
    if (waited > 0) usleep(1000);
    ended = waitpid(pid_, &status, WNOHANG);
  }
  if (ended == 0) {
    if (process_ < 0 || syscall(SYS_pidfd_send_signal, process_, SIGKILL, nullptr, 0) != 0) kill(pid_, SIGKILL);
    while ((ended = waitpid(pid_, &status, 0)) < 0 && errno == EINTR) {
    }
  }
  if (process_ >= 0) close(process_);
  process_ = -1;
  pid_ = 0;
  return ended > 0 && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

std::string WhenGone(void (*act)(const char* what), const std::string& what) {
  const auto because = [](const char* call) { return std::string(call) + ": " + std::strerror(errno); };
  int pair[2];
  if (pipe2(pair, O_CLOEXEC) != 0) return because("pipe2");
  // A grandchild: nobody who waits for this process's children hears of it.
  const pid_t child = fork();
  if (child == 0) {
    const pid_t grandchild = fork();
    if (grandchild != 0) _exit(grandchild < 0 ? errno : 0);
    setsid();
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) std::signal(signal, SIG_IGN);
    const int gone = dup2(pair[0], 3);
    const int null = open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) dup2(null, stream);
    close_range(4, ~0U, 0);
    char byte;
    while (read(gone, &byte, 1) < 0 && errno == EINTR) {
    }
    act(what.c_str());
    _exit(0);
  }
  int error = child < 0 ? errno : 0;
  close(pair[0]);  // the other end stays open as long as this process lives
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (status != 0) error = WIFEXITED(status) ? WEXITSTATUS(status) : ECHILD;
  if (error == 0) return "";
  close(pair[1]);
  errno = error;
  return because("fork");
}

std::string SignalText(int signal) {
  const char* name = sigdescr_np(signal);
  return "signal " + std::to_string(signal) + (name != nullptr ? std::string(" (") + name + ")" : "");
}

}  // namespace pynterp::isolate
