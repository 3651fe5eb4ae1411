#include "guards/policy.h"

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace pynterp::guards {
namespace {

bool Below(std::string_view path, std::string_view root) {
  if (root == "/") return path.starts_with('/');
  return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

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

const char* const kCapabilityNames[kCapabilities] = {"import", "read",   "write",  "env",  "net",
                                                     "run",    "native", "thread", "time", "random"};

bool Policy::Allows(Capability capability, std::string_view what) const {
  if (Matches(capability, deny[capability], what)) return false;
  return Matches(capability, allow[capability], what);
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

std::string RealPath(const std::string& path) {
  char resolved[PATH_MAX];
  if (realpath(path.c_str(), resolved) != nullptr) return resolved;
  // The last part may be about to be made.
  std::string head = path;
  while (head.size() > 1 && head.back() == '/') head.pop_back();
  const size_t slash = head.rfind('/');
  const std::string name = slash == head.npos ? head : head.substr(slash + 1);
  if (name.empty() || name == "." || name == "..") return "";
  const std::string parent = slash == head.npos ? "." : slash == 0 ? "/" : head.substr(0, slash);
  if (realpath(parent.c_str(), resolved) == nullptr) return "";
  std::string out = resolved;
  if (out != "/") out += '/';
  return out + name;
}

void AddGrant(Capability capability, const std::string* list, Grant* grant) {
  if (list == nullptr) {
    grant->all = true;
    return;
  }
  size_t start = 0;
  while (start <= list->size()) {
    const size_t end = std::min(list->find(',', start), list->size());
    std::string entry = list->substr(start, end - start);
    start = end + 1;
    if (entry.empty()) continue;
    if (capability == kRead || capability == kWrite) {
      const std::string real = RealPath(entry);
      if (!real.empty()) entry = real;
    }
    grant->list.push_back(entry);
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
  return out + "\n}\n";
}

}  // namespace pynterp::guards
