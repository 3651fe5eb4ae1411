// The exception regions of a code object: CPython's own side table (co_exceptiontable), read by the compiler for
// block boundaries and by the VM when something was raised. Nothing is executed on entry to a region.
#pragma once
#include <vector>

#include "runtime/cpython/internals.h"

namespace pynterp::bytecode {

struct Handler {
  uint32_t start, end;  // stack units covered
  uint32_t target;      // unit of the handler
  uint32_t depth;       // stack entries kept
  bool lasti;           // the raising unit is pushed before the exception
};

// The table, decoded and sorted by start.
std::vector<Handler> AllHandlers(PyCodeObject* code);
// RETURNS the handler in such a table that covers `unit`, or nullptr.
const Handler* FindHandler(const Handler* handlers, uint32_t count, uint32_t unit);

}  // namespace pynterp::bytecode
