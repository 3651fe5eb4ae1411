/* How long a guest goes on after pynterp_session_cancel(): many runs of several kinds of VM code, each cancelled at
 * some moment from another thread, and by a signal handler on the thread that runs it. Prints for both the time on the
 * clock and the processor time of the guest's thread, which a busy machine does not add to. Exit status 1 when the 99th
 * percentile of the latter is above 10 ms. Usage: cancel_latency [COUNT] */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "pynterp/pynterp.h"

static const char *const programs[] = {
    "while True: pass",
    "def f(n):\n  return f(n - 1) if n else 0\nwhile True: f(50)",
    "while True: [x * x for x in range(1000)]",
    "d = {}\nwhile True:\n  for k in range(500): d[k] = str(k)\n  d.clear()",
    "def g():\n  while True: yield 1\nfor x in g():\n  try: raise ValueError\n  except ValueError: pass",
    "class A:\n  def __init__(self): self.x = 1\n  def m(self): return self.x\nwhile True: A().m()",
    "x = list(range(300))\nwhile True: x.sort(); sorted(x, reverse=True); ','.join(map(str, x))",
};
enum { kPrograms = sizeof programs / sizeof programs[0] };
static const double kMostMs = 10;

static pynterp_session *session;
static volatile double wall_start, cpu_start;
static clockid_t guest_clock;

static double now_ms(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}
static void cancel(void) {
  wall_start = now_ms(CLOCK_MONOTONIC);
  cpu_start = now_ms(guest_clock);
  pynterp_session_cancel(session, NULL);
}
static void on_signal(int number) {
  (void)number;
  cancel();
}
static void *cancel_soon(void *delay_us) {
  usleep(*(const useconds_t *)delay_us);
  cancel();
  return NULL;
}
static void arm(useconds_t delay_us) {
  struct itimerspec when = {.it_value = {.tv_nsec = (long)delay_us * 1000}};
  static timer_t timer;
  static int made;
  if (!made) {
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    made = 1;
  }
  timer_settime(timer, 0, &when, NULL);
}
static int compare(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double measure(const char *what, int by_signal, int runs) {
  double *wall = malloc((size_t)runs * sizeof *wall), *cpu = malloc((size_t)runs * sizeof *cpu);
  for (int i = 0; i < runs; ++i) {
    const char *source = programs[i % kPrograms];
    useconds_t delay_us = 2000 + (useconds_t)(i * 7919 % 15000);
    pthread_t thread;
    pynterp_session_set_limits(session, NULL, NULL);
    if (by_signal)
      arm(delay_us);
    else
      pthread_create(&thread, NULL, cancel_soon, &delay_us);
    const pynterp_status status = pynterp_eval(session, source, strlen(source), NULL, NULL, NULL);
    const double wall_end = now_ms(CLOCK_MONOTONIC), cpu_end = now_ms(guest_clock);
    if (!by_signal) pthread_join(thread, NULL);
    if (status != PYNTERP_CANCELLED) {
      fprintf(stderr, "%s: ended with %s\n", source, pynterp_status_name(status));
      exit(1);
    }
    wall[i] = wall_end - wall_start;
    cpu[i] = cpu_end - cpu_start;
  }
  qsort(wall, (size_t)runs, sizeof *wall, compare);
  qsort(cpu, (size_t)runs, sizeof *cpu, compare);
  const int last = (int)((double)runs * 0.99);
  const double p99 = cpu[last];
  printf(
      "%s: on the clock median %.3f ms, p99 %.3f ms; of the thread's time median %.3f ms, p99 %.3f ms, most %.3f ms\n",
      what, wall[runs / 2], wall[last], cpu[runs / 2], p99, cpu[runs - 1]);
  free(wall);
  free(cpu);
  return p99;
}

int main(int argc, char **argv) {
  const int runs = argc > 1 ? atoi(argv[1]) : 350;
  pynterp_engine *engine;
  pynterp_policy *policy;
  if (pynterp_engine_new(NULL, &engine, NULL) || pynterp_policy_new(engine, "pure", &policy, NULL) ||
      pynterp_session_new_with_policy(engine, policy, NULL, &session, NULL)) {
    return 1;
  }
  pthread_getcpuclockid(pthread_self(), &guest_clock);
  signal(SIGUSR1, on_signal);
  const double thread = measure("cancelled by another thread", 0, runs);
  const double handler = measure("cancelled by a signal handler", 1, runs);
  return thread > kMostMs || handler > kMostMs;
}
