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

// Finds the innermost handler that covers `unit`. RETURNS false when there is none.
bool FindHandler(PyCodeObject* code, uint32_t unit, Handler* out);
// The same in a decoded table, sorted by start.
const Handler* FindHandler(const Handler* handlers, uint32_t count, uint32_t unit);
std::vector<Handler> AllHandlers(PyCodeObject* code);

}  // namespace pynterp::bytecode
