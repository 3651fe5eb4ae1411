// The actions that look at a program instead of running it: --dis, --check, --doctor.
#pragma once
#include <string>

#include "api/options.h"
#include "api/ref.h"

namespace pynterp::api {

// What Python's parser made of the rest of the command line.
struct Inspection {
  Action action = Action::kRun;
  std::wstring command, module, filename;
  bool skip_first_line = false;
  bool safe_path = false;
};

// For --doctor, prints what is known before Python starts: that may fail.
Inspection ReadInspection(Action action, const PyConfig& config);

// REQUIRES: Python runs. RETURNS the exit code.
int Inspect(const Inspection& inspection);

}  // namespace pynterp::api
