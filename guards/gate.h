// Gates: callables that stand in a guest's module for a function of the host's, and look at each call.
#pragma once
#include <string>

#include "guards/owner.h"
#include "guards/policy.h"

namespace pynterp::guards {

class Overlay;

enum class GateKind {
  kRefuse,      // never: no flag allows it
  kNeed,        // if the capability is allowed without a list
  kPath,        // the first argument is a path of the capability
  kEntry,       // the same, and a link is meant itself, not what it leads to
  kTwoEntries,  // the first two are
  kPathOrHere,  // the same, and its default is the working directory
  kHere,        // the working directory must be readable
  kSetLocale,   // asks for the locale; changes it if the capability is allowed without a list
  kIfAllowed,   // the function if the capability is allowed without a list, else nothing
  kThread,      // if the capability is allowed without a list; what starts there asks for who started it
  kNothing,     // does nothing and returns None
};

// A gate in front of `real`, which may be nullptr where it is never called. New reference.
PyObject* MakeGate(GateKind kind, Capability capability, const char* name, PyObject* real);

// `path` as an exact str, bytes or int, if `asker` may read and write there. RETURNS nullptr with the refusal set.
// `is_entry`: a link is meant itself. MAY RUN PYTHON: __fspath__, once.
// *shown: where the path is in a mount, what the guest calls it, a new reference; else left alone. *overlay: that
// mount's, if it is one; the path is a key of it then.
PyObject* CheckedPath(const Owner* asker, PyObject* path, bool reads, bool writes, bool has_opener, bool is_entry,
                      PyObject** shown, Overlay** overlay);
// A function of posix for paths of overlays (nullptr: that path is in none). `checked` are its arguments with keys for
// paths, `shown` what the guest calls those. `writes`: it changes what they name, which is the guest's own before it is
// called. New reference. guards/overlay_gate.cc.
PyObject* CallInOverlay(const char* name, bool writes, PyObject* real, Overlay* const (&overlays)[2], PyObject* checked,
                        PyObject* kwargs, PyObject* const (&shown)[2]);
// The OSError in flight, if it is one, names `host`: now it names `shown`.
void ShowInError(PyObject* host, PyObject* shown);

// Asked before each use of a gate and before a guest opens a file. RETURNS false with an exception set when no more are
// allowed; nullptr: all are. The VM's, which is above this room.
extern bool (*g_count_host_call)();

// Sets the refusal that names the flag; also traces. RETURNS whether it is allowed.
bool Allowed(const Owner* asker, Capability capability, const char* what);
// Writes the line of --trace-policy.
void TraceDecision(const Owner* asker, bool allowed, Capability capability, const char* what);

}  // namespace pynterp::guards
