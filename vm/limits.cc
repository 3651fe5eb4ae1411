#include "vm/limits.h"

#include <ctime>

#include "vm/thread.h"

namespace pynterp::vm {
namespace {

// How often cancel and time are looked at, in steps: well under a millisecond of VM code.
constexpr int64_t kSlice = 4096;

uint64_t NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

void StartSlice(ThreadContext* context) {
  int64_t slice = kSlice;
  const Limits* limits = context->limits;
  if (limits->max_steps != 0) {
    const uint64_t left = limits->max_steps > limits->steps ? limits->max_steps - limits->steps : 0;
    if (left < static_cast<uint64_t>(slice)) slice = static_cast<int64_t>(left);
  }
  context->slice = slice;
  context->fuel = slice;
}

}  // namespace

void SetActiveLimits(PyThreadState*, Limits* limits) {
  ThreadContext* context = &t_context;
  if (context->limits != nullptr) {
    context->limits->steps += static_cast<uint64_t>(context->slice - (context->fuel < 0 ? 0 : context->fuel));
  }
  context->limits = limits;
  if (limits != nullptr) {
    StartSlice(context);
  } else {
    context->slice = 0;
    context->fuel = INT64_MAX;
  }
}

bool RefillFuel(ThreadContext* context) {
  Limits* limits = context->limits;
  if (limits == nullptr) {
    context->fuel = INT64_MAX;
    return true;
  }
  limits->steps += static_cast<uint64_t>(context->slice);
  context->slice = 0;
  if (limits->tripped == 0) {
    if (limits->max_steps != 0 && limits->steps >= limits->max_steps) limits->tripped = 1;
    else if (limits->cancel.load(std::memory_order_relaxed) != 0) limits->tripped = 3;
    else if (limits->deadline_ns != 0 && NowNs() >= limits->deadline_ns) limits->tripped = 2;
  }
  if (limits->tripped != 0) {
    context->fuel = 0;
    PyErr_SetNone(LimitException());
    return false;
  }
  StartSlice(context);
  return true;
}

PyObject* LimitException() {
  static PyObject* type = nullptr;
  if (type == nullptr) type = PyErr_NewException("pynterp.LimitExceeded", PyExc_BaseException, nullptr);
  return type != nullptr ? type : PyExc_MemoryError;
}

}  // namespace pynterp::vm
