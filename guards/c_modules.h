// The tables of what sessions can import.
#pragma once
#include <string_view>

#include "guards/policy.h"

namespace pynterp::guards {

enum Preset { kPure, kData, kScript, kPresets };
Preset PresetOf(const Policy& policy);

// Source kept in the program: a module that stands in for the library's, or, with a "+" behind the name, what is run in
// the module's namespace after it. RETURNS nullptr when there is none.
const char* EmbeddedSource(std::string_view name);

}  // namespace pynterp::guards
