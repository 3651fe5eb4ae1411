// --isolate=os: the process of pynterp-run holds itself to what the policy allows (isolate/lock.h).
#pragma once
#include <string>

#include "api/options.h"
#include "isolate/authority.h"

namespace pynterp::api {

// What the kernel must leave to a program of `policy`: what that allows, Python's library and `script` (nullptr: none).
// REQUIRES: Python runs.
isolate::Authority AuthorityOf(const guards::Policy& policy, const wchar_t* script);

// Before a process is locked for sessions of `policy`: where their overlays keep files is made, and removed when the
// process is gone, which it could not do itself. RETURNS an empty string or what went wrong.
std::string PrepareOverlays(const guards::Policy& policy);

// The two steps of locking; both do nothing unless line.isolation asks for them. What the kernel refuses is gone
// without, with one line on standard error. REQUIRES: Python runs; line.policy is complete.
class OsIsolation {
 public:
  // Before any other thread is started.
  explicit OsIsolation(const CommandLine& line);
  // When those of the host are there, and before code of the guest's runs.
  void Finish();

 private:
  bool wanted_;
  bool bounded_ = false;
  isolate::Authority authority_;
  std::string problem_;
};

}  // namespace pynterp::api
