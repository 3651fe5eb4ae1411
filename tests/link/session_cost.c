/* What a guarded session costs: makes, runs `print(1)` in and frees many, and prints the time of one and the memory
 * that an idle one keeps. Usage: session_cost [COUNT] */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pynterp/pynterp.h"

static double now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void must(pynterp_status status, pynterp_error *error, const char *what) {
  if (status == PYNTERP_OK) return;
  pynterp_error_details details = {.struct_size = sizeof details};
  if (error) pynterp_error_info(error, &details);
  fprintf(stderr, "%s: %s %s\n", what, pynterp_status_name(status), details.message ? details.message : "");
  exit(1);
}

static size_t written;
static void count(void *user, int32_t stream, const char *data, size_t length) {
  (void)user, (void)stream, (void)data;
  written += length;
}

static int compare(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  const int runs = argc > 1 ? atoi(argv[1]) : 2000;
  enum { kIdle = 500 };
  static pynterp_session *idle[kIdle];
  pynterp_engine *engine;
  pynterp_policy *policy;
  pynterp_program *program;
  pynterp_error *error = NULL;
  must(pynterp_engine_new(NULL, &engine, &error), error, "engine");
  must(pynterp_policy_new(engine, "pure", &policy, &error), error, "policy");
  must(pynterp_compile(engine, "print(1)\n", 9, "p.py", &program, &error), error, "compile");
  double *times = malloc((size_t)runs * sizeof *times);
  for (int i = 0; i < runs; ++i) {
    pynterp_session *session;
    const double start = now_us();
    must(pynterp_session_new_with_policy(engine, policy, NULL, &session, &error), error, "session");
    must(pynterp_on_output(session, count, NULL, NULL, &error), error, "output");
    must(pynterp_run(session, program, &error), error, "run");
    must(pynterp_session_free(session), NULL, "free");
    times[i] = now_us() - start;
  }
  qsort(times, (size_t)runs, sizeof *times, compare);
  printf("session + print(1) + free: median %.1f us, p99 %.1f us (%d runs)\n", times[runs / 2],
         times[(int)((double)runs * 0.99)], runs);
  const struct mallinfo2 before = mallinfo2();
  for (int i = 0; i < kIdle; ++i) {
    must(pynterp_session_new_with_policy(engine, policy, NULL, &idle[i], &error), error, "session");
  }
  const struct mallinfo2 after = mallinfo2();
  printf("idle session: %.1f KiB\n",
         (double)(after.uordblks + after.hblkhd - before.uordblks - before.hblkhd) / kIdle / 1024);
  for (int i = 0; i < kIdle; ++i) must(pynterp_session_free(idle[i]), NULL, "free");
  return written == (size_t)runs * 2 ? 0 : 1;
}
