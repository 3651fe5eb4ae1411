// Iterators without end, or with a length that costs nothing, pay a step per item: `sum(itertools.repeat(1))` is one
// instruction of the guest and runs in C for ever. Their tp_iternext is replaced when limits are first set. What C code
// consumes through other iterators (map, zip, chain, ...) comes from these, from guest code, or from memory.
#include <array>
#include <utility>

#include "vm/thread.h"
#include "vm/watchdog.h"

namespace pynterp::vm {
namespace {

constexpr int kMost = 12;
iternextfunc g_next[kMost];

template <int i>
PyObject* Next(PyObject* self) {
  if (--t_context.fuel < 0 && !RefillFuel(&t_context)) return nullptr;
  return g_next[i](self);
}

template <int... i>
constexpr auto MakeTable(std::integer_sequence<int, i...>) {
  return std::array<iternextfunc, sizeof...(i)>{Next<i>...};
}
constexpr auto kMetered = MakeTable(std::make_integer_sequence<int, kMost>());

void Meter(int i, PyTypeObject* type) {
  if (type == nullptr || type->tp_iternext == nullptr || type->tp_iternext == kMetered[i]) return;
  g_next[i] = type->tp_iternext;
  type->tp_iternext = kMetered[i];
}

}  // namespace

void MeterIterators() {
  static bool done = false;
  if (done) return;
  PyObject* raised = PyErr_GetRaisedException();
  int i = 0;
  for (PyTypeObject* type : {&PyRangeIter_Type, &PyLongRangeIter_Type, &PyCallIter_Type}) Meter(i++, type);
  PyObject* itertools = PyImport_ImportModule("itertools");  // kept for good, as the types are that now point here
  for (const char* name :
       {"repeat", "count", "cycle", "product", "permutations", "combinations", "combinations_with_replacement"}) {
    PyObject* type = itertools != nullptr ? PyDict_GetItemString(PyModule_GetDict(itertools), name) : nullptr;
    if (type != nullptr && PyType_Check(type)) Meter(i++, reinterpret_cast<PyTypeObject*>(type));
  }
  done = itertools != nullptr;
  PyErr_SetRaisedException(raised);
}

}  // namespace pynterp::vm
