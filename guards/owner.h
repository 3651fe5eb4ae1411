// Whose is it? Every code object and class that comes to be while guest code asks for it carries its session's mark:
//   CODE     in an extra slot, set when it is made; nested code is made the same way. co_filename plays no part.
//   CLASS    in tp_cache, which CPython 3.14 does not use and frees with the class.
//   REST     functions, frames, generators, tracebacks belong to their code; instances to their class.
// What carries no mark is the host's.
//   ASKING   is the code of the running Python frame, unless a scope (AskingAs) was opened right above that frame.
#pragma once
#include "runtime/cpython/internals.h"

namespace pynterp::guards {

class Session;

// A session's mark. Outlives its session: code and classes hold it.
struct Owner {
  PyObject ob_base;
  Session* session;  // nullptr once the session is gone
  uint64_t id;       // of the session; never used twice
  bool library;      // of the standard library's modules inside the session
  bool strict;       // the names of attr_rules.def are refused on every object
};

// Whether any session with a guard was ever made: until then no door is hung.
extern bool g_installed;

// RETURNS a new reference, nullptr with an exception set.
Owner* NewOwner(Session* session, uint64_t id, bool library, bool strict);

// Borrowed; nullptr: the host.
Owner* OwnerOfCode(PyCodeObject* code);
Owner* OwnerOfType(PyTypeObject* type);
// REQUIRES: *known is given. Sets *known to false for kinds of objects that belong to nobody in particular.
Owner* OwnerOf(PyObject* object, bool* known);
// Who asks right now; nullptr: the host.
Owner* Asker();

bool MarkCode(PyCodeObject* code, Owner* owner);
// Which of the extra slots of code objects holds the mark; negative: none yet.
Py_ssize_t MarkSlot();
void MarkType(PyTypeObject* type, Owner* owner);

inline bool SameSession(const Owner* a, const Owner* b) {
  return a == b || (a != nullptr && b != nullptr && a->id == b->id);
}
// Whether `object` is of a kind that is owned, and not the asking session's.
bool IsForeign(PyObject* object, const Owner* asker);

// While it lives, what C code asks right above the present frame (or without any) is asked by `owner`; nullptr: the
// host. Python code that runs meanwhile has frames of its own and is asked for by its own owner.
class AskingAs {
 public:
  explicit AskingAs(Owner* owner);
  ~AskingAs();
  AskingAs(const AskingAs&) = delete;
  AskingAs& operator=(const AskingAs&) = delete;

  struct Scope {
    _PyInterpreterFrame* frame;
    Owner* owner;
  };

 private:
  Scope outer_;
};

// While it lives, code that C code makes right above the present frame is `owner`'s whoever asks; nullptr: who asks.
class MakeFor {
 public:
  explicit MakeFor(Owner* owner);
  ~MakeFor();
  MakeFor(const MakeFor&) = delete;
  MakeFor& operator=(const MakeFor&) = delete;

 private:
  AskingAs::Scope outer_;
};
// Who owns the code that is being made; nullptr: the host. What a strict session's library makes as it runs, as for an
// annotation in quotes, is the guest's: the text is.
Owner* Maker();

// From now on what C code asks on this thread without any frame is asked by `owner`, which is kept for good: the end of
// the thread runs callbacks when nothing of Python can be dropped after them.
void AskAlwaysAs(Owner* owner);

// The host acts on a guest's behalf. The collector waits: it could run C callables of guests that have no frame.
class AsHost {
 public:
  AsHost();
  ~AsHost();
  AsHost(const AsHost&) = delete;
  AsHost& operator=(const AsHost&) = delete;

 private:
  AskingAs asking_;
  int collecting_;
};

}  // namespace pynterp::guards
