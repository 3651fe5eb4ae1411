// A thread that looks at the deadlines of threads that run guest code. One that is past its deadline is interrupted
// until it comes to a point where it takes stock:
//   VM CODE       its fuel is taken away;
//   SYSTEM CALLS  a signal without SA_RESTART makes them look for signals, where vm/limits.cc raises;
//   C LOOPS       the signal's handler moves the thread's stack limit up to where its stack is, so that CPython's next
//                 recursion check, one is in every call from C, asks _Py_CheckRecursiveCall, and that asks the limits.
//                 The check looks at a band of 32 KiB below the limit, so the handler must set it for the very depth.
// The thread exists from the first deadline on and sleeps while there is none.
#include <cerrno>
#include <csignal>
#include <ctime>
#include <mutex>
#include <pthread.h>

#include "vm/thread.h"
#include "vm/watchdog.h"

namespace pynterp::vm {
namespace {

constexpr uint64_t kTickNs = 5'000'000;
constexpr int kIdleTicks = 200;  // before it sleeps until there is a deadline again

struct Watched {
  std::mutex mutex;  // held while the thread is being interrupted: it and what it runs under stay
  Limits* limits = nullptr;
  ThreadContext* context = nullptr;
  pthread_t thread = {};
  Watched* next = nullptr;
  bool taken = false;
};

std::mutex g_list_mutex;
Watched* g_list = nullptr;             // guarded by g_list_mutex; never freed
std::atomic<uint32_t> g_deadlines{0};  // threads that have one
std::atomic<bool> g_running{false};
std::atomic<int> g_signal{0};
void (*g_overrun)(Limits*) = nullptr;
uint64_t g_grace_ns = 0;

// Of the calling thread; the signal handler reads them.
thread_local volatile uintptr_t t_true_limit = 0;  // 0: the stack limit was not moved
thread_local _PyThreadStateImpl* volatile t_interruptible = nullptr;

struct Slot {
  Watched* watched = nullptr;
  ~Slot() {
    if (watched == nullptr) return;
    std::lock_guard lock(watched->mutex);
    if (watched->limits != nullptr) --g_deadlines;
    watched->limits = nullptr;
    watched->taken = false;
  }
};
thread_local Slot t_slot;

Watched* MySlot() {
  if (t_slot.watched != nullptr) return t_slot.watched;
  std::lock_guard list(g_list_mutex);
  for (Watched* w = g_list; w != nullptr; w = w->next) {
    std::lock_guard lock(w->mutex);
    if (w->taken) continue;
    w->taken = true;
    return t_slot.watched = w;
  }
  auto* made = new Watched;
  made->taken = true;
  made->next = g_list;
  g_list = made;
  return t_slot.watched = made;
}

void OnSignal(int) {
  const int saved = errno;
  _PyThreadStateImpl* thread = t_interruptible;
  if (thread != nullptr) {
    t_context.fuel = 0;
    const uintptr_t limit = _Py_get_machine_stack_pointer() + _PyOS_STACK_MARGIN_BYTES;
    const uintptr_t now = thread->c_stack_soft_limit;
    if (t_true_limit == 0) t_true_limit = now;
    if (limit > t_true_limit) thread->c_stack_soft_limit = limit;
  }
  errno = saved;
}

void Interrupt(Watched* watched) {
  const int signal = g_signal.load();
  if (signal != 0) {
    pthread_kill(watched->thread, signal);
  } else {
    // Races with the thread's own count: a lost store is made good at the next tick.
    __atomic_store_n(&watched->context->fuel, 0, __ATOMIC_RELAXED);
  }
}

uint64_t NowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000000000u + static_cast<uint64_t>(t.tv_nsec);
}

void Look(Watched* watched) {
  std::lock_guard lock(watched->mutex);
  Limits* limits = watched->limits;
  if (limits == nullptr) return;
  const uint64_t deadline = limits->deadline_ns.load(std::memory_order_relaxed);
  const bool late = deadline != 0 && NowNs() >= deadline;
  if (late && g_overrun != nullptr && NowNs() >= deadline + g_grace_ns) g_overrun(limits);
  if (limits->draining) return;
  if (late || limits->cancel.load(std::memory_order_relaxed) != 0 || limits->tripped.load() != kNotTripped) {
    Interrupt(watched);
  }
}

void* Work(void*) {
  int idle = 0;
  for (;;) {
    if (idle > kIdleTicks) {
      g_deadlines.wait(0);
      idle = 0;
    }
    const timespec tick = {0, kTickNs};
    nanosleep(&tick, nullptr);
    if (g_deadlines.load() == 0) {
      ++idle;
      continue;
    }
    idle = 0;
    std::lock_guard list(g_list_mutex);
    for (Watched* w = g_list; w != nullptr; w = w->next) Look(w);
  }
}

void Start() {
  if (g_running.exchange(true)) return;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);  // the host's signals go to the host's threads
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, Work, nullptr) != 0) g_running.store(false);
  pthread_attr_destroy(&attributes);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

// A forked child has the forking thread alone: no other may hold a mutex then.
void BeforeFork() {
  g_list_mutex.lock();
  for (Watched* w = g_list; w != nullptr; w = w->next) w->mutex.lock();
}
void UnlockAll() {
  for (Watched* w = g_list; w != nullptr; w = w->next) w->mutex.unlock();
  g_list_mutex.unlock();
}
void AfterForkInChild() {
  for (Watched* w = g_list; w != nullptr; w = w->next) {
    if (w != t_slot.watched) w->limits = nullptr;
  }
  UnlockAll();
  const bool mine =
      t_slot.watched != nullptr && t_slot.watched->limits != nullptr && t_slot.watched->limits->deadline_ns.load() != 0;
  g_deadlines.store(mine ? 1 : 0);
  if (t_slot.watched != nullptr) t_slot.watched->thread = pthread_self();
  if (g_running.exchange(false) && mine) Start();
}

}  // namespace

void Watch(PyThreadState* thread, Limits* limits) {
  const bool timed = limits != nullptr && limits->deadline_ns.load(std::memory_order_relaxed) != 0;
  if (!timed && (t_slot.watched == nullptr || t_slot.watched->limits == nullptr)) return;
  Watched* mine = MySlot();
  const bool was_timed = mine->limits != nullptr;
  {
    std::lock_guard lock(mine->mutex);
    mine->limits = timed ? limits : nullptr;
    mine->context = &t_context;
    mine->thread = pthread_self();
  }
  // An interrupt that is still on its way finds nothing to do.
  RestoreStackLimit();
  t_interruptible = timed ? reinterpret_cast<_PyThreadStateImpl*>(thread) : nullptr;
  RestoreStackLimit();
  if (timed == was_timed) return;
  if (!timed) {
    g_deadlines.fetch_sub(1);
    return;
  }
  static const bool kForks = pthread_atfork(BeforeFork, UnlockAll, AfterForkInChild) == 0;
  (void)kForks;
  if (g_deadlines.fetch_add(1) == 0) g_deadlines.notify_one();
  if (!g_running.load(std::memory_order_relaxed)) Start();
}

bool RestoreStackLimit() {
  _PyThreadStateImpl* thread = t_interruptible;
  if (thread == nullptr || t_true_limit == 0) return false;
  // In this order: an interrupt in between moves the limit again and is undone by the next call.
  const uintptr_t limit = t_true_limit;
  t_true_limit = 0;
  thread->c_stack_soft_limit = limit;
  return true;
}

bool UseInterruptSignal(int signal) {
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, &action, nullptr) != 0) return false;
  g_signal.store(signal);
  return true;
}

void OnOverrun(void (*overrun)(Limits*), uint64_t grace_ns) {
  g_grace_ns = grace_ns;
  g_overrun = overrun;
}

}  // namespace pynterp::vm
