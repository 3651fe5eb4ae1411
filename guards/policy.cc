#include "guards/policy.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <sys/stat.h>

namespace pynterp::guards {
namespace {

bool Matches(Capability capability, const Grant& grant, std::string_view what) {
  if (grant.all) return true;
  for (const std::string& entry : grant.list) {
    switch (capability) {
      case kRead:
      case kWrite:
        if (!what.empty() && Below(what, entry)) return true;
        break;
      case kImport:
        if (what == entry || (what.starts_with(entry) && what[entry.size()] == '.')) return true;
        break;
      default:
        if (what == entry) return true;
    }
  }
  return false;
}

void AppendQuoted(std::string* out, std::string_view text) {
  *out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') *out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", c);
      *out += escape;
    } else {
      *out += c;
    }
  }
  *out += '"';
}

void AppendGrants(std::string* out, const char* key, const Grant (&grants)[kCapabilities]) {
  *out += std::string("  \"") + key + "\": {";
  bool first = true;
  for (int i = 0; i < kCapabilities; ++i) {
    if (grants[i].empty()) continue;
    *out += first ? "\n" : ",\n";
    first = false;
    *out += std::string("    \"") + kCapabilityNames[i] + "\": ";
    if (grants[i].all) {
      *out += "true";
      continue;
    }
    *out += '[';
    for (size_t k = 0; k < grants[i].list.size(); ++k) {
      if (k != 0) *out += ", ";
      AppendQuoted(out, grants[i].list[k]);
    }
    *out += ']';
  }
  *out += first ? "}" : "\n  }";
}

}  // namespace

bool Below(std::string_view path, std::string_view root) {
  if (root == "/") return path.starts_with('/');
  return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

const char* const kCapabilityNames[kCapabilities] = {"import", "read",   "write",  "env",  "net",
                                                     "run",    "native", "thread", "time", "random"};

bool Policy::Allows(Capability capability, std::string_view what) const {
  if (Matches(capability, deny[capability], what)) return false;
  return Matches(capability, allow[capability], what);
}

bool Policy::Denies(Capability capability, std::string_view what) const {
  return Matches(capability, deny[capability], what);
}

bool Policy::NamesImport(std::string_view name) const {
  Grant named = allow[kImport];
  named.all = false;
  return Matches(kImport, named, name) && !Matches(kImport, deny[kImport], name);
}

bool Policy::IsPartial(Capability capability) const { return !allow[capability].all || !deny[capability].empty(); }

Capability FindCapability(std::string_view name) {
  int i = 0;
  while (i < kCapabilities && name != kCapabilityNames[i]) ++i;
  return static_cast<Capability>(i);
}

bool FindProfile(std::string_view name, Profile* profile) {
  for (const Profile known : {Profile::kOpen, Profile::kGuarded, Profile::kStrict}) {
    if (name != ProfileName(known)) continue;
    *profile = known;
    return true;
  }
  return false;
}

const char* ProfileName(Profile profile) {
  switch (profile) {
    case Profile::kOpen: return "open";
    case Profile::kGuarded: return "guarded";
    case Profile::kStrict: return "strict";
  }
  return "";
}

bool UsePreset(std::string_view name, Policy* policy) {
  if (name != "pure" && name != "data" && name != "script" && name != "open") return false;
  policy->preset = name;
  policy->allow[kTime].all = true;
  policy->allow[kRandom].all = true;
  if (name == "script") {
    const std::string here = RealPath(".");
    if (!here.empty()) {
      policy->allow[kRead].list.push_back(here);
      policy->allow[kWrite].list.push_back(here);
    }
  }
  if (name == "open") policy->profile = Profile::kOpen;
  return true;
}

std::string RealEntry(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string name = slash == path.npos ? path : path.substr(slash + 1);
  if (name.empty() || name == "." || name == "..") return RealPath(path);
  std::string out = RealPath(slash == path.npos ? "." : slash == 0 ? "/" : path.substr(0, slash));
  if (out.empty()) return "";
  if (out != "/") out += '/';
  return out + name;
}

std::string RealPath(const std::string& path) {
  char resolved[PATH_MAX];
  if (realpath(path.c_str(), resolved) != nullptr) return resolved;
  // What is not there cannot be gone up from, and a link to nothing could be opened for its target to be made.
  std::string head = path;
  while (head.size() > 1 && head.back() == '/') head.pop_back();
  struct stat found;
  if ((errno != ENOENT && errno != ENOTDIR) || head.empty() || head == "/" || lstat(head.c_str(), &found) == 0)
    return "";
  const size_t slash = head.rfind('/');
  const std::string name = head.substr(slash == head.npos ? 0 : slash + 1);
  if (name == "." || name == "..") return "";
  return RealEntry(head);
}

void AddEntry(Capability capability, std::string entry, Grant* grant) {
  if (entry.empty()) return;
  if (capability == kRead || capability == kWrite) {
    const std::string real = RealPath(entry);
    if (!real.empty()) entry = real;
  }
  grant->list.push_back(std::move(entry));
}

void AddGrant(Capability capability, const std::string* list, Grant* grant) {
  if (list == nullptr) {
    grant->all = true;
    return;
  }
  size_t start = 0;
  while (start <= list->size()) {
    const size_t end = std::min(list->find(',', start), list->size());
    AddEntry(capability, list->substr(start, end - start), grant);
    start = end + 1;
  }
}

std::string PolicyJson(const Policy& policy) {
  std::string out = "{\n  \"profile\": \"";
  out += ProfileName(policy.profile);
  out += "\",\n  \"preset\": ";
  AppendQuoted(&out, policy.preset);
  out += ",\n";
  AppendGrants(&out, "allow", policy.allow);
  out += ",\n";
  AppendGrants(&out, "deny", policy.deny);
  for (size_t i = 0; i < policy.mounts.size(); ++i) {
    const Mount& mount = policy.mounts[i];
    out += i == 0 ? ",\n  \"mounts\": [" : ", ";
    AppendQuoted(&out, mount.host + "::" + mount.guest +
                           (mount.overlay    ? "::overlay"
                            : mount.writable ? "::rw"
                                             : "::ro"));
  }
  return out + (policy.mounts.empty() ? "\n}\n" : "]\n}\n");
}

}  // namespace pynterp::guards
