#include <bit>
#include <cerrno>
#include <cstring>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

#include "isolate/filters.h"
#include "isolate/lock.h"

namespace pynterp::isolate {
namespace {

// For all threads of the process. RETURNS 0 or an error number.
int Load(const FilterProgram& filter) {
  std::vector<sock_filter> program(filter.length);
  std::memcpy(program.data(), filter.instructions, filter.length * sizeof(sock_filter));
  for (sock_filter& instruction : program) {
    if (instruction.k == kSelf) instruction.k = static_cast<uint32_t>(getpid());
  }
  const sock_fprog given = {filter.length, program.data()};
  const long status = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &given);
  return status < 0 ? errno : status > 0 ? ESRCH : 0;  // above 0: a thread has filters of its own
}

}  // namespace

std::string LockCalls(const Authority& authority) {
  const bool writes = authority.write.all || !authority.write.list.empty();
  const unsigned set =
      ToBits({writes, authority.write.all, authority.net, authority.run, authority.native, authority.thread});
  int problem = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ? errno : 0;
  // The one that lets no further filter through comes last.
  if (problem == 0) problem = Load(kArgumentFilters[set]);
  if (problem == 0) problem = Load(kCallFilters[set]);
  return problem == 0 ? "" : std::string("seccomp: ") + std::strerror(problem);
}

}  // namespace pynterp::isolate
