// Worker processes: how one is started, bounded and ended.
#pragma once
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace pynterp::isolate {

// Where a worker finds what its host gave it.
inline constexpr int kWorkerSocket = 3;
inline constexpr int kWorkerPage = 4;

// What a process bounds itself to. There is no core file, and nobody can take that back once it is locked.
struct Resources {
  uint64_t address_space = 0;  // bytes beyond what it has; 0: no bound
  uint64_t cpu_seconds = 0;    // 0: no bound
  bool threads = true;         // further ones
};
void LimitResources(const Resources& resources);

// A child that talks over a socket. Belongs to one thread at a time.
class Worker {
 public:
  Worker() = default;
  ~Worker() { End(); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Starts `program` with `arguments`, an empty environment, no open files but its socket and `page`, and the null
  // device for its standard streams. RETURNS an empty string or what went wrong.
  std::string Start(const std::string& program, const std::vector<std::string>& arguments, int page);
  // Kills it if it lives. RETURNS the signal it ended by, 0 for another end. Does nothing the second time.
  int End();

  bool running() const { return pid_ > 0; }
  int socket() const { return socket_; }

 private:
  pid_t pid_ = 0;
  int process_ = -1;  // pidfd: the number may be another's by now, if the host's program waits for all its children
  int socket_ = -1;
};

// Calls act(what) in a process of its own once this one is gone, however that ends and whatever it is held to by then.
// RETURNS an empty string or what went wrong. REQUIRES: there is no other thread yet that `act` would wait for.
std::string WhenGone(void (*act)(const char* what), const std::string& what);

// "signal 11 (Segmentation fault)"
std::string SignalText(int signal);

}  // namespace pynterp::isolate
