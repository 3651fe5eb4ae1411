// Which modules a preset has.
#include <set>
#include <string>

#include "guards/c_modules.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

using Names = std::set<std::string, std::less<>>;

void AddWords(std::string_view words, Names* names) {
  while (!words.empty()) {
    const size_t end = words.find(' ');
    if (end != 0) names->emplace(words.substr(0, end));
    words = end == words.npos ? std::string_view() : words.substr(end + 1);
  }
}

const Names* PresetNames() {
  static const Names* const made = [] {
    auto* names = new Names[kPresets];
#define MODULES(preset, words) AddWords(words, &names[preset]);
#include "guards/modules.def"
#define C_MODULE(name, preset, mode, words) names[preset].emplace(#name);
#include "guards/c_modules.def"
    return names;
  }();
  return made;
}

struct CapabilityRow {
  Capability capability;
  std::string_view names;
};
constexpr CapabilityRow kStandIns[] = {
#define STAND_IN(capability, names) {capability, names},
#include "guards/modules.def"
};
constexpr CapabilityRow kBehind[] = {
#define BEHIND(capability, names) {capability, names},
#include "guards/c_modules.def"
};

}  // namespace

bool GivesWay(const Policy& policy, std::string_view name) {
  for (const CapabilityRow& row : kStandIns) {
    if (!policy.IsPartial(row.capability) && HasWord(row.names, name)) return true;
  }
  return false;
}

Capability NeededFor(std::string_view c_module) {
  for (const CapabilityRow& row : kBehind) {
    if (HasWord(row.names, c_module)) return row.capability;
  }
  return kNative;
}

bool ComesWith(const Policy& policy, std::string_view c_module) {
  for (const CapabilityRow& row : kBehind) {
    if (!policy.IsPartial(row.capability) && HasWord(row.names, c_module)) return true;
  }
  return false;
}

bool HasNeededFor(const Policy& policy, std::string_view c_module) {
  return ComesWith(policy, c_module) || (NeededFor(c_module) == kNative && !policy.IsPartial(kNative));
}

Preset PresetOf(const Policy& policy) {
  if (policy.preset == "data") return kData;
  return policy.preset == "pure" ? kPure : kScript;
}

bool InPreset(const Policy& policy, std::string_view name) {
  const Names* names = PresetNames();
  for (std::string_view part = name;;) {
    for (int preset = kPure; preset <= PresetOf(policy); ++preset) {
      if (names[preset].contains(part)) return true;
    }
    const size_t dot = part.rfind('.');
    if (dot == part.npos) return false;
    part = part.substr(0, dot);
  }
}

}  // namespace pynterp::guards
