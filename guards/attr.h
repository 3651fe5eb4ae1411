// The attribute guard's decision. Today it knows the strict profile: names of attr_rules.def are refused on every
// object, at the attribute opcodes of guest code. Library code from the standard library's own files is not guest code.
#pragma once
#include "runtime/cpython/internals.h"

namespace pynterp::guards {

enum class Profile { kOpen, kGuarded, kStrict };
enum class Verdict { kAllow, kDeny };

void SetProfile(Profile profile);
bool IsStrict();

// REQUIRES: `name` is an exact str. *why is the rule's reason when denied. MAY NOT RUN PYTHON.
Verdict CheckAttr(PyCodeObject* code, PyObject* name, const char** why);
// Raises the AttributeError of a refusal.
void RaiseDenied(PyObject* owner, PyObject* name, const char* why);

}  // namespace pynterp::guards
