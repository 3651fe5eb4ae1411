// The tables of what sessions can import.
#pragma once
#include <string>
#include <string_view>

#include "guards/policy.h"

namespace pynterp::guards {

enum Preset { kPure, kData, kScript, kPresets };
Preset PresetOf(const Policy& policy);

// Whether a module kept in the program, which does without some capability, gives way to the library's: the policy has
// that capability whole.
bool GivesWay(const Policy& policy, std::string_view name);
// Whether a C module comes with a capability that the policy has whole.
bool ComesWith(const Policy& policy, std::string_view c_module);
// What a C module that is in no table needs to be allowed, and whether the policy has it.
Capability NeededFor(std::string_view c_module);
bool HasNeededFor(const Policy& policy, std::string_view c_module);

// Whether a word is in a row of a table: words between single spaces.
bool HasWord(std::string_view words, std::string_view word);

// The name of an encoding as Objects/unicodeobject.c normalizes it before it asks.
std::string NormalEncoding(const char* encoding);

// Source kept in the program: a module that stands in for the library's, or, with a "+" behind the name, what is run in
// the module's namespace after it. RETURNS nullptr when there is none.
const char* EmbeddedSource(std::string_view name);

}  // namespace pynterp::guards
