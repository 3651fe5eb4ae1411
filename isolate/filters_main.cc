// Writes the filters of system calls as C arrays: libseccomp is thorough and slow (5 ms a filter), so it works at build
// time, once for each set of capabilities. A process has two filters; the stricter answer of the two counts.
//   CALLS      which calls there are at all: syscalls.def
//   ARGUMENTS  which arguments of theirs are refused
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <initializer_list>
#include <linux/filter.h>
#include <map>
#include <sched.h>
#include <seccomp.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include "isolate/filters.h"

namespace pynterp::isolate {
namespace {

using Program = std::vector<uint64_t>;  // of sock_filter

[[noreturn]] void Die(const char* what, int status) {
  std::fprintf(stderr, "%s: %d\n", what, status);
  std::exit(1);
}

class Filter {
 public:
  explicit Filter(uint32_t otherwise) : context_(seccomp_init(otherwise)) {}
  ~Filter() {
    if (context_ != nullptr) seccomp_release(context_);
  }
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;

  // Rules for one call are alternatives; the conditions of one rule must all hold.
  template <typename... Conditions>
  void Add(uint32_t action, int call, Conditions... conditions) {
    const scmp_arg_cmp tests[] = {conditions..., scmp_arg_cmp{}};
    const int status = seccomp_rule_add_array(context_, action, call, sizeof...(conditions), tests);
    if (status != 0) problem_ = status;
  }
  template <typename... Conditions>
  void Refuse(int call, Conditions... conditions) {
    Add(SCMP_ACT_ERRNO(EPERM), call, conditions...);
  }

  Program Compile() {
    if (problem_ != 0) Die("a rule", problem_);
    seccomp_attr_set(context_, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    seccomp_attr_set(context_, SCMP_FLTATR_CTL_OPTIMIZE, 2);  // a tree, not a list
    std::FILE* file = std::tmpfile();
    if (file == nullptr) Die("tmpfile", errno);
    if (const int status = seccomp_export_bpf(context_, fileno(file))) Die("seccomp_export_bpf", status);
    std::fseek(file, 0, SEEK_END);
    Program program(static_cast<size_t>(std::ftell(file)) / sizeof(uint64_t));
    std::fseek(file, 0, SEEK_SET);
    if (std::fread(program.data(), sizeof(uint64_t), program.size(), file) != program.size()) Die("read", errno);
    std::fclose(file);
    return program;
  }

 private:
  scmp_filter_ctx context_;
  int problem_ = 0;
};

// The kernel looks at the lower half of arguments that are ints, so these do too.
constexpr scmp_arg_cmp Is(unsigned argument, uint32_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, 0xffffffff, value};
}
constexpr scmp_arg_cmp IsNot(unsigned argument, uint64_t value) { return {argument, SCMP_CMP_NE, value, 0}; }
constexpr scmp_arg_cmp Has(unsigned argument, uint64_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, bits}; }
constexpr scmp_arg_cmp HasNot(unsigned argument, uint64_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }

Program Calls(const Capabilities& a) {
  Filter filter(SCMP_ACT_ERRNO(ENOSYS));
  const auto add = [&filter](uint32_t action, std::initializer_list<int> calls) {
    for (const int call : calls) filter.Add(action, call);
  };
#define C(call) SCMP_SYS(call),
#define ALLOW(when, ...) add((when) ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EPERM), {__VA_ARGS__});
#define KILL(...) add(SCMP_ACT_KILL_PROCESS, {__VA_ARGS__});
#include "isolate/syscalls.def"
#undef C
  return filter.Compile();
}

Program Arguments(const Capabilities& a) {
  Filter filter(SCMP_ACT_ALLOW);
  if (!a.native) {
    // Code comes from files alone and stays as it is.
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mmap2)}) {
      filter.Refuse(call, Has(2, PROT_EXEC | PROT_WRITE));
      filter.Refuse(call, Has(2, PROT_EXEC), Has(3, MAP_ANONYMOUS));
    }
    for (const int call : {SCMP_SYS(mprotect), SCMP_SYS(pkey_mprotect)}) filter.Refuse(call, Has(2, PROT_EXEC));
  }
  if (!a.write) {
    // The rest of opening for writing is Landlock's, which knows paths.
    for (const uint64_t flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
      filter.Refuse(SCMP_SYS(open), Has(1, flag));
      filter.Refuse(SCMP_SYS(openat), Has(2, flag));
    }
  }
  // Typing into the terminal on the user's behalf.
  for (const uint32_t request : {TIOCSTI, TIOCLINUX, TIOCSETD}) filter.Refuse(SCMP_SYS(ioctl), Is(1, request));
  for (const uint32_t request :
       {PR_SET_MM, PR_SET_PTRACER, PR_SET_SECUREBITS, PR_CAP_AMBIENT, PR_SET_DUMPABLE, PR_SET_SYSCALL_USER_DISPATCH}) {
    filter.Refuse(SCMP_SYS(prctl), Is(0, request));
  }
  for (const uint64_t space :
       {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP}) {
    filter.Refuse(SCMP_SYS(clone), Has(0, space));
  }
  if (!a.net) {
    // Of a pair of other families, and of datagrams of this one, messages can be sent to any address.
    filter.Refuse(SCMP_SYS(socketpair), IsNot(0, AF_UNIX));
    for (const uint64_t type : {SOCK_DGRAM, SOCK_RAW}) {
      filter.Refuse(SCMP_SYS(socketpair), scmp_arg_cmp{1, SCMP_CMP_MASKED_EQ, 0xf, type});
    }
  }
  if (a.run) return filter.Compile();
  filter.Refuse(SCMP_SYS(clone), HasNot(0, CLONE_THREAD));
  if (!a.thread) filter.Refuse(SCMP_SYS(clone), Has(0, CLONE_THREAD));
  // Others' signals, priorities and limits; its own limits are the host's to change.
  for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill)}) filter.Refuse(call, IsNot(0, kSelf));
  for (const int call : {SCMP_SYS(fcntl), SCMP_SYS(fcntl64)}) {
    for (const uint32_t owner : {F_SETOWN, F_SETOWN_EX}) filter.Refuse(call, Is(1, owner));
  }
  for (const uint32_t owner : {FIOSETOWN, SIOCSPGRP}) filter.Refuse(SCMP_SYS(ioctl), Is(1, owner));
  filter.Refuse(SCMP_SYS(sched_setaffinity), IsNot(0, 0));
  filter.Refuse(SCMP_SYS(prlimit64), IsNot(0, 0));
  filter.Refuse(SCMP_SYS(prlimit64), IsNot(2, 0));
  return filter.Compile();
}

// Equal programs are written once.
void WriteTable(const char* name, Program (*make)(const Capabilities&)) {
  std::map<Program, int> written;
  std::string table;
  for (unsigned bits = 0; bits < kCapabilitySets; ++bits) {
    Program program = make(FromBits(bits));
    const auto [at, is_new] = written.try_emplace(program, static_cast<int>(written.size()));
    const std::string array = std::string("k") + name + std::to_string(at->second);
    if (is_new) {
      std::printf("constexpr uint64_t %s[] = {", array.c_str());
      for (const uint64_t word : program) std::printf("%#llxu,", static_cast<unsigned long long>(word));
      std::printf("};\n");
    }
    table += "    {" + array + ", " + std::to_string(program.size()) + "},\n";
  }
  std::printf("const FilterProgram k%s[kCapabilitySets] = {\n%s};\n", name, table.c_str());
}

}  // namespace
}  // namespace pynterp::isolate

using namespace pynterp::isolate;

int main() {
  std::puts("#include \"isolate/filters.h\"\nnamespace pynterp::isolate {");
  WriteTable("CallFilters", Calls);
  WriteTable("ArgumentFilters", Arguments);
  std::puts("}  // namespace pynterp::isolate");
}
