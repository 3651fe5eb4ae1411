// The process locks itself down: from then on the kernel refuses what its authority does not include, whatever code
// runs in it. There is no way back. In two steps, because rules on files hold for the thread that asks and those it
// starts, and a filter of system calls may refuse the start of threads:
//   LockFiles   Landlock: files and directories, TCP, abstract sockets, signals to others. Before any other thread.
//   LockCalls   seccomp: the system calls of syscalls.def. When all the threads of the host's are there.
// Both set no_new_privs: no program the process starts gains rights.
#pragma once
#include <string>

#include "isolate/authority.h"

namespace pynterp::isolate {

// Both RETURN an empty string, or why the kernel refuses. What the C library and Python need of the system can always
// be read: shared libraries, time zones, the list of processors. A path that does not exist is passed over, but for one
// that may be written: there its directory counts.
std::string LockFiles(const Authority& authority);
std::string LockCalls(const Authority& authority);

}  // namespace pynterp::isolate
