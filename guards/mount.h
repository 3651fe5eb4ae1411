// Mounts: directories of the host's under names of the guest's own. The guest's path is turned into the host's where it
// is checked, so what is checked is what is opened; what the guest is shown of a path is what it gave.
//   NAMES     are resolved by their letters: `..` goes up in the guest's names, whatever links there are.
//   LINKS     inside a mount are followed as long as they stay in it.
//   RELATIVE  paths start from the working directory, if that is in a mount; else they are the host's.
#pragma once
#include <string>

#include "guards/policy.h"

namespace pynterp::guards {

// The mount that `path` of a guest's is in, and the host's path for it (not yet a real one). RETURNS nullptr: in none.
const Mount* FindMount(const Policy& policy, const std::string& path, std::string* host);
// The guest's name of the working directory; "" when no mount has it.
std::string GuestDirectory(const Policy& policy);

}  // namespace pynterp::guards
