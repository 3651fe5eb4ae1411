// Messages between a host and its worker: lengths and numbers as they lie in memory, since both are one machine's.
//   A MESSAGE  is its length (4 bytes) and that many bytes.
//   TRUST      nobody's: a reader that runs out of bytes, or a length above kMostBytes, is a broken channel.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace pynterp::isolate {

inline constexpr uint32_t kMostBytes = 256u << 20;

class Writer {
 public:
  template <typename T>
  Writer& Number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Writer& Text(std::string_view text) {
    Number<uint64_t>(text.size());
    bytes_ += text;
    return *this;
  }
  // The rest of a message.
  Writer& Raw(std::string_view bytes) {
    bytes_ += bytes;
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// After a read beyond the end all values are zero and `ok` is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T Number() {
    T value = {};
    if (rest_.size() < sizeof value) {
      ok_ = false;
      return value;
    }
    rest_.copy(reinterpret_cast<char*>(&value), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string Text() {
    const auto size = Number<uint64_t>();
    if (size > rest_.size()) {
      ok_ = false;
      return "";
    }
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }
  bool ok() const { return ok_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

// RETURNS false when the other side is gone or `message` is too long.
bool Send(int socket, const std::string& message);

enum class Received { kMessage, kTimeout, kClosed };
// Waits for one message; `timeout_ms` (below 0: for ever) bounds the wait for its beginning. One that has begun and
// does not go on ends the channel.
Received Receive(int socket, int timeout_ms, std::string* message);

}  // namespace pynterp::isolate
