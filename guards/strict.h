// The strict profile: the names of attr_rules.def's kStrict rows are refused on every object, wherever a program can
// give a name.
//   OPCODES     a.b, imports of names: RefusedByName.
//   FUNCTIONS   getattr() and its kin, object.__getattribute__ and its kin, attrgetter, methodcaller, vars(), states of
//               exceptions; dir() does not list them. There is no _pickle.
//   CLASSES     define no __slotnames__, by which C reads the state of copies: RefusesClass.
//   READS       by C for names in a format's fields, in class patterns with __match_args__, in a module's __all__:
//               NamesOfGuest.
// Library modules inside the session are exempt for the names that they spell themselves, behind a dot, as a
// constant or a default: not for what a guest has them look up.
#pragma once
#include "guards/owner.h"

namespace pynterp::guards {

// Why the strict profile refuses a name; nullptr: it does not.
const char* StrictWhy(const char* name);
// Before the first strict session. RETURNS false with an exception set.
bool UseStrictNames();
// Whether it has been called.
extern bool g_strict;
// The types and functions of a module of C that take names, in what a strict session gets of it.
// RETURNS false with an exception set.
bool GuardNamesIn(const Session* session, const char* module, PyObject* dict);
// Whether type.__new__ may not make a class of `args` for a strict session: raises then. What copies read of an object
// is in __slotnames__, which the library alone is to write.
bool RefusesClass(PyObject* args);

// The strict profile at the attribute opcodes of `code`: raises and RETURNS true when it refuses `name`.
bool RefusedByName(PyCodeObject* code, PyObject* owner, PyObject* name);

// While it lives, the names by which C code reads attributes right above the present frame are the guest's.
class NamesOfGuest {
 public:
  struct Scope {
    _PyInterpreterFrame* frame;
    bool active;
    bool is_star;  // __all__ comes first, and where there is none C's own __dict__
  };
  explicit NamesOfGuest(bool is_star = false);
  ~NamesOfGuest();
  NamesOfGuest(const NamesOfGuest&) = delete;
  NamesOfGuest& operator=(const NamesOfGuest&) = delete;

 private:
  Scope outer_;
};

// While it lives, what C code reads right above the present frame it reads for itself, as to list a directory of names:
// the doors ask whose it is and not by name.
class ReadsForItself {
 public:
  ReadsForItself();
  ~ReadsForItself();
  ReadsForItself(const ReadsForItself&) = delete;
  ReadsForItself& operator=(const ReadsForItself&) = delete;
  static bool IsOpen();

 private:
  NamesOfGuest::Scope outer_;
};

}  // namespace pynterp::guards
