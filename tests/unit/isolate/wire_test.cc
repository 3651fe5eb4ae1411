#include "isolate/wire.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pynterp::isolate {
namespace {

struct Pair {
  int end[2];
  Pair() { CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, end) == 0); }
  ~Pair() {
    close(end[0]);
    close(end[1]);
  }
};

TEST_CASE("what is written is read") {
  Writer out;
  out.Number<uint8_t>(7).Text("a\0b").Number(1.5).Text("").Raw("rest");
  Reader in(out.bytes());
  CHECK(in.Number<uint8_t>() == 7);
  CHECK(in.Text() == "a");
  CHECK(in.Number<double>() == 1.5);
  CHECK(in.Text().empty());
  CHECK(in.ok());
}

TEST_CASE("beyond the end there is nothing, and that is noticed") {
  Reader empty("");
  CHECK(empty.Number<uint64_t>() == 0);
  CHECK(!empty.ok());
  Writer out;
  out.Number<uint64_t>(~uint64_t{0});  // a text's length, and no text
  Reader in(out.bytes());
  CHECK(in.Text().empty());
  CHECK(!in.ok());
}

TEST_CASE("messages cross a socket whole") {
  Pair pair;
  const std::string sent(100000, 'x');
  CHECK(Send(pair.end[0], sent));
  CHECK(Send(pair.end[0], ""));
  std::string message;
  CHECK(Receive(pair.end[1], 1000, &message) == Received::kMessage);
  CHECK(message == sent);
  CHECK(Receive(pair.end[1], 1000, &message) == Received::kMessage);
  CHECK(message.empty());
  CHECK(Receive(pair.end[1], 1, &message) == Received::kTimeout);
}

TEST_CASE("a length that nobody sends, and an end in the middle, close the channel") {
  std::string message;
  Pair lies;
  const uint32_t too_long = kMostBytes + 1;
  CHECK(write(lies.end[0], &too_long, sizeof too_long) == sizeof too_long);
  CHECK(Receive(lies.end[1], 1000, &message) == Received::kClosed);
  Pair broken;
  const uint32_t length = 100;
  CHECK(write(broken.end[0], &length, sizeof length) == sizeof length);
  CHECK(write(broken.end[0], "only", 4) == 4);
  CHECK(shutdown(broken.end[0], SHUT_WR) == 0);
  CHECK(Receive(broken.end[1], 1000, &message) == Received::kClosed);
  CHECK(!Send(broken.end[0], "x"));
}

}  // namespace
}  // namespace pynterp::isolate
