#include "isolate/wire.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <time.h>

namespace pynterp::isolate {
namespace {

constexpr size_t kStep = 1 << 20;  // of what is claimed to come, so much memory is taken at a time

// A message that has begun arrives whole by then, or its sender plays for time.
constexpr int64_t kPatienceMs = 10'000;
constexpr int64_t kBytesPerMs = 1 << 14;

int64_t NowMs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return int64_t{t.tv_sec} * 1000 + t.tv_nsec / 1'000'000;
}

int64_t DeadlineFor(size_t size) { return NowMs() + kPatienceMs + static_cast<int64_t>(size) / kBytesPerMs; }

// Moves `size` bytes by calls of `move`, which does not wait. RETURNS false after `deadline`, or when that fails.
template <typename Byte, typename Move>
bool MoveAll(int socket, short event, Byte* bytes, size_t size, int64_t deadline, Move move) {
  while (size > 0) {
    const ssize_t now = move(bytes, size);
    if (now > 0) {
      bytes += now;
      size -= static_cast<size_t>(now);
      continue;
    }
    if (now == 0 || (errno != EINTR && errno != EAGAIN)) return false;
    const int64_t left = deadline - NowMs();
    pollfd ready = {socket, event, 0};
    if (left <= 0 || (poll(&ready, 1, static_cast<int>(left)) < 0 && errno != EINTR)) return false;
  }
  return true;
}

bool ReadAll(int socket, char* into, size_t size, int64_t deadline) {
  return MoveAll(socket, POLLIN, into, size, deadline,
                 [socket](char* at, size_t most) { return recv(socket, at, most, MSG_DONTWAIT); });
}

bool WriteAll(int socket, const char* from, size_t size) {
  return MoveAll(socket, POLLOUT, from, size, DeadlineFor(size),
                 [socket](const char* at, size_t most) { return send(socket, at, most, MSG_NOSIGNAL | MSG_DONTWAIT); });
}

}  // namespace

bool Send(int socket, const std::string& message) {
  if (message.size() > kMostBytes) return false;
  const auto size = static_cast<uint32_t>(message.size());
  std::string bytes(reinterpret_cast<const char*>(&size), sizeof size);
  bytes += message;
  return WriteAll(socket, bytes.data(), bytes.size());
}

Received Receive(int socket, int timeout_ms, std::string* message) {
  pollfd readable = {socket, POLLIN, 0};
  const int ready = poll(&readable, 1, timeout_ms);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return Received::kTimeout;
  uint32_t size = 0;
  if (ready < 0 || !ReadAll(socket, reinterpret_cast<char*>(&size), sizeof size, DeadlineFor(sizeof size)) ||
      size > kMostBytes) {
    return Received::kClosed;
  }
  const int64_t deadline = DeadlineFor(size);
  message->clear();
  while (message->size() < size) {
    const size_t had = message->size();
    message->resize(std::min<size_t>(size, had + kStep));
    if (!ReadAll(socket, message->data() + had, message->size() - had, deadline)) return Received::kClosed;
  }
  return Received::kMessage;
}

}  // namespace pynterp::isolate
