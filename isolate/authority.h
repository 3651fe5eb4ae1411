// What a process that locks itself down may still do.
#pragma once
#include <string>
#include <vector>

namespace pynterp::isolate {

// Everywhere, or below directories and in files of a list.
struct Paths {
  bool all = false;
  std::vector<std::string> list;
};

struct Authority {
  Paths read, write;
  bool net = false;     // sockets that leave the machine or the process
  bool run = false;     // other programs; they are held to the same
  bool native = false;  // memory that is made executable at run time
  bool thread = false;  // further threads
};

}  // namespace pynterp::isolate
