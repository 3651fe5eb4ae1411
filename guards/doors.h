// The doors: where CPython hands out what a rule is about, whichever way a program asked.
//   DESCRIPTORS   every read of a ruled attribute ends in the tp_descr_get of the getset or member descriptor of a
//                 built-in type, and every write in its tp_descr_set: a.b, getattr, format fields, attrgetter, class
//                 patterns, super(), object.__getattribute__, vars(type)["x"].__get__ all do.
//   CONSTRUCTORS  tp_new of function, code and traceback; of type, to mark classes; FileIO's tp_init.
//   METHODS       type.__subclasses__, code.replace, and what else lists or makes what belongs to others.
// They are hung once, when the first session with a guard is made, and cost the host a test or two.
#pragma once

namespace pynterp::guards {

// RETURNS false with an exception set.
bool HangDoors();

}  // namespace pynterp::guards
