// A policy: what one session may reach beyond computing. Immutable once a session has it; sessions may share one.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pynterp::guards {

enum class Profile { kOpen, kGuarded, kStrict };

// What can be allowed and denied, as in --allow-read. DENY WINS.
enum Capability { kImport, kRead, kWrite, kEnv, kNet, kRun, kNative, kThread, kTime, kRandom, kCapabilities };
extern const char* const kCapabilityNames[kCapabilities];

// Nothing, everything, or what the list names.
struct Grant {
  bool all = false;
  std::vector<std::string> list;
  bool empty() const { return !all && list.empty(); }
};

// A directory of the host's under a name of the guest's; guards/mount.h.
struct Mount {
  std::string host, guest;  // a real path; an absolute one without dots
  bool writable = false;
  bool overlay = false;  // changes stay in the session: guards/overlay.h
};

struct Policy {
  Profile profile = Profile::kGuarded;
  std::string preset = "pure";
  Grant allow[kCapabilities];
  Grant deny[kCapabilities];
  std::vector<Mount> mounts;
  bool trace = false;  // a line on standard error per decision

  // Whether `what` (a module, a path, a variable; empty: anything of that kind) is allowed. Paths must be real paths:
  // a listed directory allows what is below it. A module's name allows its submodules.
  bool Allows(Capability capability, std::string_view what) const;
  bool Denies(Capability capability, std::string_view what) const;
  // Whether a module is allowed by its name, and not with all others.
  bool NamesImport(std::string_view name) const;
  // Whether only a list is allowed, so that each use must be looked at.
  bool IsPartial(Capability capability) const;
};

// RETURNS false for a name that is no preset.
bool UsePreset(std::string_view name, Policy* policy);
// Adds to a grant: the value of --allow-X[=LIST], nullptr: all. Paths are made real.
void AddGrant(Capability capability, const std::string* list, Grant* grant);
// Adds one module, path, ...
void AddEntry(Capability capability, std::string entry, Grant* grant);
// Adds HOST::GUEST[::ro|rw|overlay]. RETURNS false when it is none, or HOST does not exist. In guards/mount.cc.
bool AddMount(const std::string& text, Policy* policy);
// RETURNS kCapabilities when there is none of that name.
Capability FindCapability(std::string_view name);
bool FindProfile(std::string_view name, Profile* profile);
const char* ProfileName(Profile profile);
// Canonical JSON.
std::string PolicyJson(const Policy& policy);
// Whether `path` is `root` or below it. REQUIRES: both are absolute ("" is below none) and without dots.
bool Below(std::string_view path, std::string_view root);
// With links and dots resolved as far as the path exists; "" when that fails, and for a link to what does not exist.
std::string RealPath(const std::string& path);
// The same but for a last part that is a link: of what is removed, renamed or asked for as a link.
std::string RealEntry(const std::string& path);

}  // namespace pynterp::guards
