#include "isolate/wire.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace pynterp::isolate {
namespace {

constexpr size_t kStep = 1 << 20;  // of what is claimed to come, so much memory is taken at a time

bool ReadAll(int socket, char* into, size_t size) {
  while (size > 0) {
    const ssize_t now = recv(socket, into, size, 0);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    into += now;
    size -= static_cast<size_t>(now);
  }
  return true;
}

bool WriteAll(int socket, const char* from, size_t size) {
  while (size > 0) {
    const ssize_t now = send(socket, from, size, MSG_NOSIGNAL);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    from += now;
    size -= static_cast<size_t>(now);
  }
  return true;
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
  if (ready < 0 || !ReadAll(socket, reinterpret_cast<char*>(&size), sizeof size) || size > kMostBytes) {
    return Received::kClosed;
  }
  message->clear();
  while (message->size() < size) {
    const size_t had = message->size();
    message->resize(std::min<size_t>(size, had + kStep));
    if (!ReadAll(socket, message->data() + had, message->size() - had)) return Received::kClosed;
  }
  return Received::kMessage;
}

}  // namespace pynterp::isolate
