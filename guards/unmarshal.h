// marshal.load() and loads() of sessions. The module of C trusts what it reads: a tuple that is not filled yet can be
// hashed by way of a reference from inside, and a file's readinto() can keep the buffer it is given. Here the data is
// looked through first, and is in a buffer of its own.
#pragma once
#include "runtime/cpython/internals.h"

namespace pynterp::guards {

// Methods of keywords. Code objects are refused: bytecode is not checked.
PyObject* UnmarshalFile(PyObject*, PyObject* args, PyObject* kwargs);
PyObject* UnmarshalBytes(PyObject*, PyObject* args, PyObject* kwargs);

}  // namespace pynterp::guards
