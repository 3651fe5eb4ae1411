/* The C API in one page: run a program, give it a function, bound it, stop it from another thread. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include "pynterp/pynterp.h"

static pynterp_status price(pynterp_session *s, void *user, const pynterp_value *args, size_t count,
                            pynterp_value *result, pynterp_error **error) {
  const char *sku = "";
  if (count != 1 || pynterp_get_text(s, args[0], &sku, NULL, error) != PYNTERP_OK) return PYNTERP_HOST;
  pynterp_scalar cents = {sizeof cents, PYNTERP_KIND_INT, *(int *)user * (int64_t)strlen(sku), 0};
  return pynterp_make_scalar(s, &cents, result, error);
}
static void show(void *user, int32_t stream, const char *data, size_t length) {
  fwrite(data, 1, length, stream == 1 ? (FILE *)user : stderr);
}
static void *stop(void *session) { return pynterp_session_cancel(session, "enough"), NULL; }
static void run(pynterp_session *s, const char *source) {
  pynterp_error *error = NULL;
  pynterp_error_details why = {.struct_size = sizeof why};
  if (pynterp_eval(s, source, strlen(source), "hello.py", NULL, &error) == PYNTERP_OK) return;
  if (pynterp_error_info(error, &why) == PYNTERP_OK) printf("%s: %s\n", pynterp_status_name(why.status), why.message);
  pynterp_error_free(error);
}
int main(void) {
  pynterp_engine *engine;
  pynterp_session *session;
  int cents = 5;
  pthread_t thread;
  if (pynterp_engine_new(NULL, &engine, NULL) || pynterp_session_new(engine, NULL, &session, NULL)) return 1;
  pynterp_on_output(session, show, stdout, NULL, NULL);
  pynterp_define_function(session, "price", price, &cents, NULL, NULL);
  run(session, "print('hello,', price('apple'), flush=True)");
  pynterp_session_set_limits(session, &(pynterp_limits){.struct_size = sizeof(pynterp_limits), .steps = 100000}, NULL);
  run(session, "while True: pass");
  pynterp_session_set_limits(session, NULL, NULL);
  if (pthread_create(&thread, NULL, stop, session)) return 1;
  run(session, "while True: pass");
  return pthread_join(thread, NULL) || pynterp_session_free(session) || pynterp_engine_free(engine);
}
