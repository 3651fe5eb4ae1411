#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "isolate/lock.h"

namespace pynterp::isolate {
namespace {

constexpr uint64_t kReadFile = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr uint64_t kRead = kReadFile | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr uint64_t kExecute = LANDLOCK_ACCESS_FS_EXECUTE;
constexpr uint64_t kMove = LANDLOCK_ACCESS_FS_REFER;
constexpr uint64_t kWriteFile =
    LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE | LANDLOCK_ACCESS_FS_IOCTL_DEV;
constexpr uint64_t kWrite = kWriteFile | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                            LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                            LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SYM;
// Devices are made by nobody here.
constexpr uint64_t kMakeDevice = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK;

constexpr const char* kSystem[] = {"/dev/full",
                                   "/dev/null",
                                   "/dev/random",
                                   "/dev/urandom",
                                   "/dev/zero",
                                   "/etc/ld.so.cache",
                                   "/etc/localtime",
                                   "/lib",
                                   "/lib64",
                                   "/usr/lib",
                                   "/usr/lib64",
                                   "/usr/local/lib",
                                   "/usr/share/zoneinfo",
                                   "/sys/devices/system/cpu"};
constexpr const char* kSinks[] = {"/dev/full", "/dev/null", "/dev/zero"};
constexpr const char* kNames[] = {"/etc/gai.conf",      "/etc/host.conf",   "/etc/hosts",
                                  "/etc/nsswitch.conf", "/etc/protocols",   "/etc/services",
                                  "/etc/ssl",           "/etc/resolv.conf", "/usr/share/ca-certificates"};
constexpr const char* kPrograms[] = {"/bin", "/opt", "/sbin", "/usr", "/proc/self/exe"};

// What the kernel's version of Landlock knows.
struct Known {
  uint64_t files, net, scoped;
};
Known KnownTo(long abi) {
  Known known = {kRead | kExecute | kWrite | kMove | kMakeDevice, 0, 0};
  if (abi < 2) known.files &= ~kMove;
  if (abi < 3) known.files &= ~uint64_t{LANDLOCK_ACCESS_FS_TRUNCATE};
  if (abi >= 4) known.net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
  if (abi < 5) known.files &= ~uint64_t{LANDLOCK_ACCESS_FS_IOCTL_DEV};
  if (abi >= 6) known.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
  return known;
}

class Ruleset {
 public:
  // REQUIRES: the kernel has Landlock.
  Ruleset(long abi, const Authority& authority) {
    const Known known = KnownTo(abi);
    handled_ = known.files;
    if (authority.read.all) handled_ &= ~kRead;
    if (authority.write.all) handled_ &= ~(kWrite | kMakeDevice);
    if (authority.run) handled_ &= ~kExecute;
    landlock_ruleset_attr attributes = {};
    attributes.handled_access_fs = handled_;
    if (!authority.net) attributes.handled_access_net = known.net;
    if (!authority.net) attributes.scoped |= known.scoped & LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET;
    if (!authority.run) attributes.scoped |= known.scoped & LANDLOCK_SCOPE_SIGNAL;
    // Fields that an older kernel has not heard of are zero, which it accepts.
    fd_ = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
  }
  ~Ruleset() {
    if (fd_ >= 0) close(fd_);
  }
  Ruleset(const Ruleset&) = delete;
  Ruleset& operator=(const Ruleset&) = delete;

  int fd() const { return fd_; }

  // RETURNS false when there is no such path.
  bool Allow(const char* path, uint64_t access) {
    const int at = open(path, O_PATH | O_CLOEXEC);
    if (at < 0) return false;
    struct stat found;
    if (fstat(at, &found) == 0 && !S_ISDIR(found.st_mode)) access &= kReadFile | kWriteFile | kExecute;
    landlock_path_beneath_attr rule = {};
    rule.allowed_access = access & handled_;
    rule.parent_fd = at;
    if (rule.allowed_access != 0) syscall(SYS_landlock_add_rule, fd_, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(at);
    return true;
  }
  template <size_t N>
  void Allow(const char* const (&paths)[N], uint64_t access) {
    for (const char* path : paths) Allow(path, access);
  }

 private:
  int fd_ = -1;
  uint64_t handled_;
};

std::string Parent(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == path.npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
}

}  // namespace

std::string LockFiles(const Authority& authority) {
  const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) return std::string("Landlock: ") + std::strerror(errno);
  Ruleset rules(abi, authority);
  if (rules.fd() < 0) return std::string("Landlock: ") + std::strerror(errno);
  // Without a rule nothing may move from one directory to another, whatever else is allowed.
  if (authority.write.all) rules.Allow("/", kMove);
  rules.Allow(kSystem, kRead);
  rules.Allow(kSinks, kWriteFile);
  if (authority.net) rules.Allow(kNames, kRead);
  if (authority.run) rules.Allow(kPrograms, kRead);
  for (const std::string& path : authority.read.list) rules.Allow(path.c_str(), kRead);
  for (const std::string& path : authority.write.list) {
    if (!rules.Allow(path.c_str(), kWrite | kMove)) rules.Allow(Parent(path).c_str(), kWrite | kMove);
  }
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || syscall(SYS_landlock_restrict_self, rules.fd(), 0) != 0) {
    return std::string("Landlock: ") + std::strerror(errno);
  }
  return "";
}

}  // namespace pynterp::isolate
