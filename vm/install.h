#pragma once

namespace pynterp::vm {

// Makes the VM the evaluator of every interpreter created from now on. REQUIRES: before Py_Initialize*.
void Install();
// Prints each register instruction to stderr as it runs.
void SetTrace(bool on);
// 0 open, 1 guarded, 2 strict.
void SetProfile(int profile);

}  // namespace pynterp::vm
