#include "vm/limits.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <mutex>
#include <sys/stat.h>
#include <vector>

#include "guards/overlay.h"
#include "vm/thread.h"
#include "vm/watchdog.h"

namespace pynterp::vm {
namespace {

// How often cancel and time are looked at, in steps. Steps that call into C may take long each: the next slice is as
// long as this one's pace lets expect, and the first one short.
constexpr uint64_t kLongestSlice = 2048;
constexpr uint64_t kShortestSlice = 8;
constexpr uint64_t kFirstSlice = 64;
constexpr uint64_t kSliceNs = 500'000;

std::mutex g_newborn_mutex;
// Threads that a limited one has made and that have not run yet.
struct Newborn {
  PyThreadState* thread;
  Limits* limits;
  uint32_t generation;
};
std::vector<Newborn> g_newborn;  // guarded by g_newborn_mutex
std::atomic<size_t> g_newborn_count{0};

void (*g_ended)(Limits*) = nullptr;

// Brings the count of steps up to date and empties the slice.
void CountSteps(ThreadContext* context) {
  context->limits->steps += static_cast<uint64_t>(context->slice - context->fuel);
  context->slice = context->fuel = 0;
}

uint64_t NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

// RETURNS how many steps the next slice should have, after one of `taken` steps that ended `now`.
uint64_t Pace(ThreadContext* context, uint64_t taken, uint64_t now) {
  const uint64_t elapsed = now - context->slice_began_ns;
  context->slice_began_ns = now;
  if (taken == 0) return kFirstSlice;
  const uint64_t fitting = elapsed > kSliceNs ? taken * kSliceNs / elapsed : taken * 4;
  return std::clamp(fitting, kShortestSlice, kLongestSlice);
}

void StartSlice(ThreadContext* context, uint64_t slice) {
  const Limits* limits = context->limits;
  if (limits->max_steps != 0) {
    const uint64_t left = limits->max_steps > limits->steps ? limits->max_steps - limits->steps : 1;
    if (left < slice) slice = left;
  }
  // The step that finds no fuel is the slice's last.
  context->slice = context->fuel = static_cast<int64_t>(slice) - 1;
}

bool PastDeadline(const Limits* limits, uint64_t now) {
  const uint64_t deadline = limits->deadline_ns.load(std::memory_order_relaxed);
  return deadline != 0 && now >= deadline;
}

// RETURNS whether the thread must unwind.
bool TakeStock(ThreadContext* context, uint64_t now) {
  Limits* limits = context->limits;
  if (context->generation != limits->generation.load(std::memory_order_relaxed)) return true;
  Trip trip = kNotTripped;
  if (limits->max_steps != 0 && limits->steps >= limits->max_steps) trip = kSteps;
  else if (limits->cancel.load(std::memory_order_relaxed) != 0) trip = kCancelled;
  else if (PastDeadline(limits, now)) trip = kTime;
  uint32_t none = kNotTripped;
  if (trip != kNotTripped) limits->tripped.compare_exchange_strong(none, trip);
  return limits->tripped.load(std::memory_order_relaxed) != kNotTripped;
}

}  // namespace

bool PastDeadline(const Limits* limits) {
  return limits->deadline_ns.load(std::memory_order_relaxed) != 0 && PastDeadline(limits, NowNs());
}

void SetActiveLimits(PyThreadState* thread, Limits* limits) {
  ThreadContext* context = &t_context;
  if (context->limits != nullptr) CountSteps(context);
  context->limits = limits;
  Watch(thread, limits);
  if (limits != nullptr) {
    context->generation = limits->generation.load();
    // Stock is taken at the next step: a guest that is left and entered again often must not put that off.
    context->slice = context->fuel = 0;
    MeterIterators();
  } else {
    context->slice = 0;
    context->fuel = INT64_MAX;
  }
}

bool RefillFuel(ThreadContext* context) {
  if (context->limits == nullptr) {
    context->fuel = INT64_MAX;
    return true;
  }
  const auto taken = static_cast<uint64_t>(context->slice);
  CountSteps(context);
  const uint64_t now = NowNs();
  if (TakeStock(context, now)) {
    RestoreStackLimit();
    PyErr_SetNone(LimitException());
    return false;
  }
  StartSlice(context, Pace(context, taken, now));
  return true;
}

bool LimitReached() {
  ThreadContext* context = &t_context;
  if (context->limits == nullptr || context->limits->draining || !TakeStock(context, NowNs())) return false;
  RestoreStackLimit();
  PyErr_SetNone(LimitException());
  return true;
}

void TripLimit(Limits* limits, Trip trip) {
  uint32_t none = kNotTripped;
  limits->tripped.compare_exchange_strong(none, trip);
  PyErr_SetNone(LimitException());
}

bool CountHostCall(Limits* limits) {
  ++limits->host_calls;
  if (limits->max_host_calls == 0 || limits->host_calls <= limits->max_host_calls) return true;
  TripLimit(limits, kHostCalls);
  return false;
}

bool CountGuardedCall() {
  Limits* limits = t_context.limits;
  return limits == nullptr || limits->draining || CountHostCall(limits);
}

PyObject* LimitException() {
  static PyObject* type = nullptr;
  if (type == nullptr) type = PyErr_NewException("pynterp.LimitExceeded", PyExc_BaseException, nullptr);
  return type != nullptr ? type : PyExc_MemoryError;
}

bool MayStartFrame(PyThreadState* thread) {
  ThreadContext* context = &t_context;
  if (context->limits == nullptr && g_newborn_count.load(std::memory_order_relaxed) != 0) {
    std::lock_guard lock(g_newborn_mutex);
    for (size_t i = 0; i < g_newborn.size(); ++i) {
      if (g_newborn[i].thread != thread) continue;
      SetActiveLimits(thread, g_newborn[i].limits);
      context->generation = g_newborn[i].generation;
      context->adopted = true;
      g_newborn.erase(g_newborn.begin() + static_cast<std::ptrdiff_t>(i));
      g_newborn_count.store(g_newborn.size());
      break;
    }
  }
  const Limits* limits = context->limits;
  if (limits == nullptr) return true;
  if (limits->tripped.load(std::memory_order_relaxed) == kNotTripped &&
      context->generation == limits->generation.load(std::memory_order_relaxed)) {
    return true;
  }
  PyErr_SetNone(LimitException());
  return false;
}

void OutermostFrameEnded(PyThreadState* thread) {
  Limits* limits = t_context.limits;
  // A guest's thread may end now, and its thread state with it.
  if (t_context.adopted) Watch(thread, nullptr);
  if (g_ended != nullptr && limits->tripped.load() != kNotTripped && !limits->draining) g_ended(limits);
}

void OnLimit(void (*ended)(Limits*), void (*overrun)(Limits*), uint64_t grace_ns) {
  g_ended = ended;
  OnOverrun(overrun, grace_ns);
}

}  // namespace pynterp::vm

using pynterp::vm::LimitReached;
using pynterp::vm::Limits;
using pynterp::vm::t_context;
namespace vm = pynterp::vm;

extern "C" {

int cpython_PyErr_CheckSignals();
int PyErr_CheckSignals() {
  if (LimitReached()) return -1;
  // What CPython's function would find out, with fewer calls: it is asked for each int written as text.
  PyThreadState* ts = _PyThreadState_GET();
  if (!__atomic_load_n(&_PyRuntime.signals.is_tripped, __ATOMIC_RELAXED) &&
      !(ts->eval_breaker & _PY_GC_SCHEDULED_BIT) && ts->remote_debugger_support.debugger_pending_call == 0) [[likely]] {
    return 0;
  }
  return cpython_PyErr_CheckSignals();
}

int cpython__PyErr_CheckSignalsTstate(PyThreadState* thread);
int _PyErr_CheckSignalsTstate(PyThreadState* thread) {
  return LimitReached() ? -1 : cpython__PyErr_CheckSignalsTstate(thread);
}

int cpython_Py_MakePendingCalls();
int Py_MakePendingCalls() { return LimitReached() ? -1 : cpython_Py_MakePendingCalls(); }

int cpython__Py_CheckRecursiveCall(PyThreadState* thread, const char* where);
int _Py_CheckRecursiveCall(PyThreadState* thread, const char* where) {
  if (vm::RestoreStackLimit()) {
    if (LimitReached()) return -1;
    if (!_Py_MakeRecCheck(thread)) return 0;
  }
  return cpython__Py_CheckRecursiveCall(thread, where);
}

// While an interrupt has the stack limit moved, a dropped object looks as if it were deep in the stack. Put off, it
// would be freed amid what drops the next one, a class taking its entry out of its base's subclasses for one.
void cpython__PyTrash_thread_deposit_object(PyThreadState* thread, PyObject* object);
void _PyTrash_thread_deposit_object(PyThreadState* thread, PyObject* object) {
  if (vm::RestoreStackLimit()) {
    _Py_Dealloc(object);  // looks at the stack again
  } else {
    cpython__PyTrash_thread_deposit_object(thread, object);
  }
}

Py_ssize_t cpython__Py_write(int fd, const void* data, size_t size);
Py_ssize_t _Py_write(int fd, const void* data, size_t size) {
  Limits* limits = t_context.limits;
  if (limits != nullptr && limits->max_output != 0 && (fd == 1 || fd == 2)) {
    const uint64_t left = limits->max_output > limits->output ? limits->max_output - limits->output : 0;
    if (left == 0) {
      vm::TripLimit(limits, vm::kOutput);
      return -1;
    }
    // What is left of `data` comes back in another call, and that trips.
    if (size > left) size = left;
    limits->output += size;
  }
  if (!pynterp::guards::OverlayTakes(fd, size)) {
    errno = ENOSPC;
    PyErr_SetFromErrno(PyExc_OSError);
    return -1;
  }
  return cpython__Py_write(fd, data, size);
}

struct _mod* cpython__PyParser_ASTFromString(const char* text, PyObject* filename, int mode, PyCompilerFlags* flags,
                                             PyArena* arena);
struct _mod* _PyParser_ASTFromString(const char* text, PyObject* filename, int mode, PyCompilerFlags* flags,
                                     PyArena* arena) {
  Limits* limits = t_context.limits;
  if (limits != nullptr && limits->max_source != 0 && std::char_traits<char>::length(text) > limits->max_source) {
    vm::TripLimit(limits, vm::kSource);
    return nullptr;
  }
  return cpython__PyParser_ASTFromString(text, filename, mode, flags, arena);
}

struct _mod* cpython__PyParser_ASTFromFile(FILE* file, PyObject* filename, const char* encoding, int mode,
                                           const char* ps1, const char* ps2, PyCompilerFlags* flags, int* problem,
                                           PyArena* arena);
struct _mod* _PyParser_ASTFromFile(FILE* file, PyObject* filename, const char* encoding, int mode, const char* ps1,
                                   const char* ps2, PyCompilerFlags* flags, int* problem, PyArena* arena) {
  Limits* limits = t_context.limits;
  struct stat found;
  if (limits != nullptr && limits->max_source != 0 && fstat(fileno(file), &found) == 0 && S_ISREG(found.st_mode) &&
      static_cast<uint64_t>(found.st_size) > limits->max_source) {
    vm::TripLimit(limits, vm::kSource);
    return nullptr;
  }
  return cpython__PyParser_ASTFromFile(file, filename, encoding, mode, ps1, ps2, flags, problem, arena);
}

void cpython_Py_SetRecursionLimit(int depth);
void Py_SetRecursionLimit(int depth) {
  const Limits* limits = t_context.limits;
  if (limits != nullptr && limits->max_recursion != 0 && depth > limits->max_recursion) depth = limits->max_recursion;
  cpython_Py_SetRecursionLimit(depth);
}

PyThreadState* cpython__PyThreadState_New(PyInterpreterState* interp, int whence);
PyThreadState* _PyThreadState_New(PyInterpreterState* interp, int whence) {
  PyThreadState* thread = cpython__PyThreadState_New(interp, whence);
  Limits* limits = t_context.limits;
  if (thread != nullptr && limits != nullptr && limits->for_threads) {
    std::lock_guard lock(vm::g_newborn_mutex);
    // One that could not be started has left its address.
    std::erase_if(vm::g_newborn, [thread](const vm::Newborn& other) { return other.thread == thread; });
    vm::g_newborn.push_back({thread, limits, t_context.generation});
    vm::g_newborn_count.store(vm::g_newborn.size());
  }
  return thread;
}

}  // extern "C"
