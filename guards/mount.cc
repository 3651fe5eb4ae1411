#include "guards/mount.h"

#include <string_view>
#include <unistd.h>
#include <vector>

namespace pynterp::guards {
namespace {

// What follows `root` in a path below it, from its slash on.
std::string Rest(const std::string& path, const std::string& root) {
  return root == "/" ? path : path.substr(root.size());
}

// Without dots and double slashes. REQUIRES: `path` is absolute.
std::string Plain(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = path.find('/');
    const std::string_view part = path.substr(0, end);
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    path = end == path.npos ? std::string_view() : path.substr(end + 1);
  }
  std::string out;
  for (const std::string_view part : parts) out.append("/").append(part);
  return out.empty() ? "/" : out;
}

}  // namespace

bool AddMount(const std::string& text, Policy* policy) {
  constexpr std::string_view kBetween = "::";
  const size_t first = text.find(kBetween);
  if (first == text.npos) return false;
  const size_t second = text.find(kBetween, first + 2);
  const std::string mode = second == text.npos ? "ro" : text.substr(second + 2);
  const std::string guest = text.substr(first + 2, second == text.npos ? second : second - first - 2);
  if ((mode != "ro" && mode != "rw" && mode != "overlay") || guest.empty() || guest[0] != '/') return false;
  Mount mount;
  mount.host = RealPath(text.substr(0, first));
  mount.guest = Plain(guest);
  mount.writable = mode == "rw";
  mount.overlay = mode == "overlay";
  if (mount.host.empty() || access(mount.host.c_str(), F_OK) != 0) return false;
  policy->mounts.push_back(mount);
  return true;
}

const Mount* FindMount(const Policy& policy, const std::string& path, std::string* host) {
  if (policy.mounts.empty() || path.empty()) return nullptr;
  std::string absolute = path;
  if (path[0] != '/') {
    const std::string here = GuestDirectory(policy);
    if (here.empty()) return nullptr;
    absolute = here + "/" + path;
  }
  absolute = Plain(absolute);
  const Mount* found = nullptr;
  for (const Mount& mount : policy.mounts) {
    if (Below(absolute, mount.guest) && (found == nullptr || mount.guest.size() > found->guest.size())) found = &mount;
  }
  if (found != nullptr) *host = found->host + Rest(absolute, found->guest);
  return found;
}

std::string GuestDirectory(const Policy& policy) {
  if (policy.mounts.empty()) return "";
  const std::string here = RealPath(".");
  for (const Mount& mount : policy.mounts) {
    if (!here.empty() && Below(here, mount.host)) return Plain(mount.guest + Rest(here, mount.host));
  }
  return "";
}

}  // namespace pynterp::guards
