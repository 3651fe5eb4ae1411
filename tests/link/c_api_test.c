/* The C API from C, used wrongly and rightly. Prints "ok NAME" or "FAILED NAME: why" for each test; exit status 1 if
 * any failed. Tests named limit_* and cancel_* need the VM's limits. */
#define _GNU_SOURCE
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "pynterp/pynterp.h"

static pynterp_engine *engine;
static const char *test_name;
static int test_failed, any_failed;

static void begin(const char *name) {
  test_name = name;
  test_failed = 0;
}
static void end(void) {
  if (!test_failed) printf("ok %s\n", test_name);
  fflush(stdout);
}
static int check(int holds, const char *what, int line) {
  if (!holds) {
    printf("FAILED %s: line %d: %s\n", test_name, line, what);
    test_failed = any_failed = 1;
  }
  return holds;
}
#define CHECK(condition) check((condition), #condition, __LINE__)
#define CHECK_STATUS(call, expected)                                                                  \
  do {                                                                                                \
    pynterp_status got_ = (call);                                                                     \
    if (!check(got_ == (expected), #call, __LINE__)) printf("  got %s\n", pynterp_status_name(got_)); \
  } while (0)
#define OK(call) CHECK_STATUS(call, PYNTERP_OK)

/* With `--worker PROGRAM` sessions without a policy are in workers, and must not be told from others. */
static const char *worker_program;
static pynterp_policy *worker_policy;
static pynterp_status make_session(const pynterp_limits *limits, pynterp_session **session) {
  if (worker_program == NULL) return pynterp_session_new(engine, limits, session, NULL);
  const pynterp_worker_options options = {.struct_size = sizeof options, .program = worker_program};
  return pynterp_session_new_in_worker(engine, worker_policy, limits, &options, session, NULL);
}
static pynterp_session *new_session(void) {
  pynterp_session *session = NULL;
  OK(make_session(NULL, &session));
  return session;
}
static pynterp_status eval(pynterp_session *s, const char *source, pynterp_value *result, pynterp_error **error) {
  return pynterp_eval(s, source, strlen(source), NULL, result, error);
}
static pynterp_status text(pynterp_session *s, const char *data, pynterp_value *value) {
  return pynterp_make_text(s, PYNTERP_KIND_TEXT, data, strlen(data), value, NULL);
}
static pynterp_status integer(pynterp_session *s, int64_t number, pynterp_value *value) {
  pynterp_scalar scalar = {sizeof scalar, PYNTERP_KIND_INT, number, 0};
  return pynterp_make_scalar(s, &scalar, value, NULL);
}
/* The status that evaluating `source` gives, and the message in `message`. */
static pynterp_status failure(pynterp_session *s, const char *source, char *message, size_t size) {
  pynterp_error *error = NULL;
  pynterp_error_details details = {.struct_size = sizeof details};
  pynterp_status status = eval(s, source, NULL, &error);
  message[0] = 0;
  if (error != NULL && pynterp_error_info(error, &details) == PYNTERP_OK) {
    snprintf(message, size, "%s: %s", details.type, details.message);
  }
  pynterp_error_free(error);
  return status;
}

static void test_library(void) {
  begin("library");
  CHECK(pynterp_abi_version() == PYNTERP_ABI);
  CHECK(strncmp(pynterp_version_string(), "pynterp ", 8) == 0);
  CHECK(strcmp(pynterp_status_name(PYNTERP_E_HANDLE), "PYNTERP_E_HANDLE") == 0);
  CHECK(strcmp(pynterp_status_name(-7), "unknown") == 0);
  pynterp_free(NULL);
  end();
}

static void test_null_arguments(void) {
  begin("null_arguments");
  pynterp_session *s = new_session();
  pynterp_program *p = NULL;
  pynterp_value v = 0;
  pynterp_kind_t kind;
  char *data;
  const char *borrowed;
  pynterp_scalar scalar = {sizeof scalar, PYNTERP_KIND_NONE, 0, 0};
  pynterp_stats stats = {.struct_size = sizeof stats};
  OK(pynterp_compile(engine, "1", 1, NULL, &p, NULL));
  OK(text(s, "x", &v));
#define NULLS(call) CHECK_STATUS(call, PYNTERP_E_USAGE)
  NULLS(pynterp_engine_new(NULL, NULL, NULL));
  NULLS(pynterp_compile(NULL, "1", 1, NULL, &p, NULL));
  NULLS(pynterp_compile(engine, NULL, 1, NULL, &p, NULL));
  NULLS(pynterp_compile(engine, "1", 1, NULL, NULL, NULL));
  NULLS(pynterp_session_new(NULL, NULL, &s, NULL));
  NULLS(pynterp_session_new(engine, NULL, NULL, NULL));
  NULLS(pynterp_session_new_in_worker(NULL, NULL, NULL, NULL, &s, NULL));
  NULLS(pynterp_session_new_in_worker(engine, NULL, NULL, NULL, &s, NULL));
  NULLS(pynterp_session_new_in_worker(engine, NULL, NULL, NULL, NULL, NULL));
  NULLS(pynterp_session_set_limits(NULL, NULL, NULL));
  NULLS(pynterp_session_stats(NULL, &stats, NULL));
  NULLS(pynterp_session_stats(s, NULL, NULL));
  NULLS(pynterp_session_cancel(NULL, NULL));
  NULLS(pynterp_run(NULL, p, NULL));
  NULLS(pynterp_run(s, NULL, NULL));
  NULLS(pynterp_eval(NULL, "1", 1, NULL, NULL, NULL));
  NULLS(pynterp_eval(s, NULL, 0, NULL, NULL, NULL));
  NULLS(pynterp_invoke(NULL, v, NULL, 0, NULL, NULL));
  NULLS(pynterp_invoke(s, 0, NULL, 0, NULL, NULL));
  NULLS(pynterp_invoke(s, v, NULL, 1, NULL, NULL));
  NULLS(pynterp_set_global(NULL, "a", v, NULL));
  NULLS(pynterp_set_global(s, NULL, v, NULL));
  NULLS(pynterp_set_global(s, "a", 0, NULL));
  NULLS(pynterp_get_global(NULL, "a", &v, NULL));
  NULLS(pynterp_get_global(s, NULL, &v, NULL));
  NULLS(pynterp_get_global(s, "a", NULL, NULL));
  NULLS(pynterp_define_function(s, "f", NULL, NULL, NULL, NULL));
  NULLS(pynterp_class_new(NULL, "C", NULL, NULL, NULL, &v, NULL));
  NULLS(pynterp_class_new(s, NULL, NULL, NULL, NULL, &v, NULL));
  NULLS(pynterp_class_new(s, "C", NULL, NULL, NULL, NULL, NULL));
  NULLS(pynterp_class_add(s, v, NULL, NULL, NULL, NULL));
  NULLS(pynterp_make_object(NULL, v, NULL, NULL, &v, NULL));
  NULLS(pynterp_make_object(s, v, NULL, NULL, NULL, NULL));
  NULLS(pynterp_get_object(s, v, v, NULL, NULL));
  NULLS(pynterp_on_output(NULL, NULL, NULL, NULL, NULL));
  NULLS(pynterp_output_take(NULL, 1, &data, NULL, NULL));
  NULLS(pynterp_output_take(s, 1, NULL, NULL, NULL));
  NULLS(pynterp_output_take(s, 3, &data, NULL, NULL));
  NULLS(pynterp_make_scalar(NULL, &scalar, &v, NULL));
  NULLS(pynterp_make_scalar(s, NULL, &v, NULL));
  NULLS(pynterp_make_scalar(s, &scalar, NULL, NULL));
  NULLS(pynterp_make_text(NULL, PYNTERP_KIND_TEXT, "", 0, &v, NULL));
  NULLS(pynterp_make_text(s, PYNTERP_KIND_TEXT, NULL, 0, &v, NULL));
  NULLS(pynterp_make_text(s, PYNTERP_KIND_TEXT, "", 0, NULL, NULL));
  NULLS(pynterp_kind(NULL, v, &kind, NULL));
  NULLS(pynterp_kind(s, 0, &kind, NULL));
  NULLS(pynterp_kind(s, v, NULL, NULL));
  NULLS(pynterp_get_scalar(NULL, v, &scalar, NULL));
  NULLS(pynterp_get_scalar(s, v, NULL, NULL));
  NULLS(pynterp_get_text(NULL, v, &borrowed, NULL, NULL));
  NULLS(pynterp_get_text(s, v, NULL, NULL, NULL));
  NULLS(pynterp_encode(NULL, v, &data, NULL, NULL));
  NULLS(pynterp_encode(s, 0, &data, NULL, NULL));
  NULLS(pynterp_encode(s, v, NULL, NULL, NULL));
  NULLS(pynterp_decode(NULL, "1", 1, &v, NULL));
  NULLS(pynterp_decode(s, NULL, 1, &v, NULL));
  NULLS(pynterp_decode(s, "1", 1, NULL, NULL));
  NULLS(pynterp_release(NULL, v));
  NULLS(pynterp_error_new("ValueError", "x", NULL));
  NULLS(pynterp_error_info(NULL, NULL));
  OK(pynterp_release(s, 0));
  OK(pynterp_program_free(NULL));
  OK(pynterp_session_free(NULL));
  OK(pynterp_engine_free(NULL));
  OK(pynterp_error_free(NULL));
  OK(pynterp_program_free(p));
  OK(pynterp_session_free(s));
  end();
}

static void test_stale_handles(void) {
  begin("stale_handles");
  pynterp_session *s = new_session(), *other = new_session();
  pynterp_program *p = NULL;
  pynterp_engine *e = NULL;
  pynterp_error *error = NULL;
  pynterp_value v = 0, w = 0;
  pynterp_kind_t kind;
  OK(text(s, "x", &v));
  CHECK_STATUS(pynterp_kind(other, v, &kind, NULL), PYNTERP_E_HANDLE);
  OK(pynterp_release(s, v));
  CHECK_STATUS(pynterp_release(s, v), PYNTERP_E_HANDLE);
  OK(text(s, "y", &w)); /* takes the slot of v again */
  CHECK(w != v);
  CHECK_STATUS(pynterp_kind(s, v, &kind, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_kind(s, ~(pynterp_value)0, &kind, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_kind(s, 12345, &kind, NULL), PYNTERP_E_HANDLE);
  OK(pynterp_session_free(s));
  CHECK_STATUS(pynterp_session_free(s), PYNTERP_E_HANDLE);
  CHECK_STATUS(eval(s, "1", NULL, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_session_cancel(s, "late"), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_release(s, w), PYNTERP_E_HANDLE);
  s = new_session(); /* takes the slot again: values of the former session stay foreign */
  CHECK_STATUS(pynterp_kind(s, w, &kind, NULL), PYNTERP_E_HANDLE);
  OK(pynterp_compile(engine, "1", 1, NULL, &p, NULL));
  OK(pynterp_program_free(p));
  CHECK_STATUS(pynterp_program_free(p), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_run(s, p, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_run(s, (pynterp_program *)(void *)s, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_run((pynterp_session *)(void *)&p, p, NULL), PYNTERP_E_HANDLE);
  OK(pynterp_engine_new(NULL, &e, NULL));
  OK(pynterp_engine_free(e));
  CHECK_STATUS(pynterp_engine_free(e), PYNTERP_E_HANDLE);
  OK(pynterp_error_new(NULL, NULL, &error));
  OK(pynterp_error_free(error));
  CHECK_STATUS(pynterp_error_free(error), PYNTERP_E_HANDLE);
  OK(pynterp_session_free(s));
  OK(pynterp_session_free(other));
  end();
}

static void test_structs(void) {
  begin("structs");
  pynterp_session *s = NULL;
  struct {
    pynterp_limits known;
    uint64_t later;
  } longer = {{.struct_size = sizeof longer}, 0};
  struct {
    uint32_t struct_size;
    int32_t kind;
    int64_t integer;
  } shorter = {sizeof shorter, PYNTERP_KIND_INT, 5};
  OK(make_session(&longer.known, &s));
  longer.later = 1;
  CHECK_STATUS(pynterp_session_set_limits(s, &longer.known, NULL), PYNTERP_E_VERSION);
  longer.known.struct_size = 0;
  CHECK_STATUS(pynterp_session_set_limits(s, &longer.known, NULL), PYNTERP_E_USAGE);
  pynterp_value v = 0;
  OK(pynterp_make_scalar(s, (pynterp_scalar *)&shorter, &v, NULL));
  shorter.integer = 0;
  OK(pynterp_get_scalar(s, v, (pynterp_scalar *)&shorter, NULL));
  CHECK(shorter.integer == 5);
  OK(pynterp_session_free(s));
  end();
}

static void test_values(void) {
  begin("values");
  pynterp_session *s = new_session();
  pynterp_value v = 0;
  pynterp_kind_t kind = 0;
  pynterp_scalar scalar = {sizeof scalar, PYNTERP_KIND_FLOAT, 0, 2.5};
  const char *data = NULL;
  size_t length = 0;
  static const struct {
    const char *source;
    pynterp_kind_t kind;
  } kinds[] = {{"None", PYNTERP_KIND_NONE},     {"True", PYNTERP_KIND_BOOL},
               {"1", PYNTERP_KIND_INT},         {"1.5", PYNTERP_KIND_FLOAT},
               {"''", PYNTERP_KIND_TEXT},       {"b''", PYNTERP_KIND_BYTES},
               {"[]", PYNTERP_KIND_LIST},       {"()", PYNTERP_KIND_TUPLE},
               {"{}", PYNTERP_KIND_DICT},       {"lambda: 0", PYNTERP_KIND_CALLABLE},
               {"object()", PYNTERP_KIND_OTHER}};
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; ++i) {
    OK(eval(s, kinds[i].source, &v, NULL));
    OK(pynterp_kind(s, v, &kind, NULL));
    CHECK(kind == kinds[i].kind);
    OK(pynterp_release(s, v));
  }
  OK(pynterp_make_scalar(s, &scalar, &v, NULL));
  scalar.number = 0;
  OK(pynterp_get_scalar(s, v, &scalar, NULL));
  CHECK(scalar.kind == PYNTERP_KIND_FLOAT && scalar.number == 2.5);
  CHECK_STATUS(pynterp_get_text(s, v, &data, NULL, NULL), PYNTERP_E_USAGE);
  OK(eval(s, "2**64", &v, NULL));
  CHECK_STATUS(pynterp_get_scalar(s, v, &scalar, NULL), PYNTERP_E_USAGE);
  OK(eval(s, "-2**63", &v, NULL));
  OK(pynterp_get_scalar(s, v, &scalar, NULL));
  CHECK(scalar.integer == INT64_MIN);
  OK(pynterp_make_text(s, PYNTERP_KIND_TEXT, "a\0\xc3\xa9", 4, &v, NULL));
  OK(pynterp_get_text(s, v, &data, &length, NULL));
  CHECK(length == 4 && memcmp(data, "a\0\xc3\xa9", 5) == 0);
  CHECK_STATUS(pynterp_get_scalar(s, v, &scalar, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_make_text(s, PYNTERP_KIND_TEXT, "\xff", 1, &v, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_make_text(s, PYNTERP_KIND_LIST, "", 0, &v, NULL), PYNTERP_E_USAGE);
  scalar.kind = PYNTERP_KIND_TEXT;
  CHECK_STATUS(pynterp_make_scalar(s, &scalar, &v, NULL), PYNTERP_E_USAGE);
  OK(eval(s, "'\\ud800'", &v, NULL));
  CHECK_STATUS(pynterp_get_text(s, v, &data, &length, NULL), PYNTERP_E_USAGE);
  OK(text(s, "value", &v));
  OK(pynterp_set_global(s, "given", v, NULL));
  CHECK_STATUS(pynterp_set_global(s, "\xff", v, NULL), PYNTERP_E_USAGE);
  OK(eval(s, "again = given * 2", NULL, NULL));
  OK(pynterp_get_global(s, "again", &v, NULL));
  OK(pynterp_get_text(s, v, &data, &length, NULL));
  CHECK(strcmp(data, "valuevalue") == 0);
  OK(pynterp_get_global(s, "nothing", &v, NULL));
  CHECK(v == 0);
  OK(pynterp_session_free(s));
  end();
}

static void test_json(void) {
  begin("json");
  pynterp_session *s = new_session();
  pynterp_value v = 0;
  pynterp_error *error = NULL;
  pynterp_error_details details = {.struct_size = sizeof details};
  char *out = NULL;
  size_t length = 0;
  // clang-format off
  static const char *const round[] = {
      "null", "true", "-9223372036854775808", "1.0", "1e+100", "0.1", "\"\\u0001\\n\\\"\\\\\"", "[]", "{}",
      "[1,[2,{\"a\":[null,false]}]]", "{\"k\":\"\xf0\x9f\x90\x8d\"}"};
  // clang-format on
  for (size_t i = 0; i < sizeof round / sizeof round[0]; ++i) {
    OK(pynterp_decode(s, round[i], strlen(round[i]), &v, NULL));
    OK(pynterp_encode(s, v, &out, &length, NULL));
    if (!CHECK(strcmp(out, round[i]) == 0 && length == strlen(out))) printf("  %s -> %s\n", round[i], out);
    pynterp_free(out);
    OK(pynterp_release(s, v));
  }
  // clang-format off
  static const char *const bad[] = {"",      " ",      "nul",   "01",      "1.",        "-",        "[1,]",  "[1 2]",
                                    "{1:2}", "{\"a\"}", "\"a",   "\"\n\"",  "\"\\x\"",   "\"\\ud800\"", "1 2", "NaN",
                                    "[",     "{",      "1e999", "9223372036854775808", "\"\\udc00\"", "\"\xff\"", "+1"};
  // clang-format on
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; ++i) {
    pynterp_status status = pynterp_decode(s, bad[i], strlen(bad[i]), &v, NULL);
    if (!CHECK(status == PYNTERP_E_USAGE)) printf("  %s\n", bad[i]);
  }
  CHECK_STATUS(pynterp_decode(s, "1\0", 2, &v, NULL), PYNTERP_E_USAGE);
  OK(pynterp_decode(s, "\"\\ud83d\\udc0d\"", 14, &v, NULL));
  OK(pynterp_encode(s, v, &out, NULL, NULL));
  CHECK(strcmp(out, "\"\xf0\x9f\x90\x8d\"") == 0);
  pynterp_free(out);
  static const char *const refused[] = {"{1: 2}",
                                        "{1}",
                                        "2**63",
                                        "float('nan')",
                                        "float('inf')",
                                        "b''",
                                        "'\\ud800'",
                                        "a = []; a.append(a); a",
                                        "a = []\nfor _ in range(300): a = [a]\na",
                                        "print"};
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; ++i) {
    OK(eval(s, refused[i], &v, NULL));
    pynterp_status status = pynterp_encode(s, v, &out, NULL, NULL);
    if (!CHECK(status == PYNTERP_E_USAGE)) printf("  %s\n", refused[i]);
  }
  OK(eval(s, "{'a': [1, 2, {'b': set()}]}", &v, NULL));
  CHECK_STATUS(pynterp_encode(s, v, &out, NULL, &error), PYNTERP_E_USAGE);
  OK(pynterp_error_info(error, &details));
  CHECK(strstr(details.message, "$.a[2].b") != NULL);
  OK(pynterp_error_free(error));
  OK(eval(s, "(1, 2)", &v, NULL));
  OK(pynterp_encode(s, v, &out, NULL, NULL));
  CHECK(strcmp(out, "[1,2]") == 0);
  pynterp_free(out);
  char deep[500];
  memset(deep, '[', 250), memset(deep + 250, ']', 250);
  CHECK_STATUS(pynterp_decode(s, deep, 500, &v, NULL), PYNTERP_E_USAGE);
  OK(pynterp_decode(s, deep + 50, 400, &v, NULL));
  OK(pynterp_encode(s, v, &out, &length, NULL));
  CHECK(length == 400);
  pynterp_free(out);
  OK(pynterp_session_free(s));
  end();
}

static void test_errors(void) {
  begin("errors");
  pynterp_session *s = new_session();
  pynterp_error *error = NULL;
  pynterp_program *p = NULL;
  char message[200];
  pynterp_error_details details = {.struct_size = sizeof details};
  CHECK_STATUS(pynterp_compile(engine, "x = (\n", 6, "bad.py", &p, &error), PYNTERP_SYNTAX);
  OK(pynterp_error_info(error, &details));
  CHECK(strcmp(details.type, "SyntaxError") == 0 && strcmp(details.filename, "bad.py") == 0);
  CHECK(details.line == 1 && details.column == 5 && strstr(details.message, "never closed") != NULL);
  OK(pynterp_error_free(error));
  CHECK_STATUS(pynterp_compile(engine, "1\0", 2, NULL, &p, NULL), PYNTERP_SYNTAX);
  CHECK_STATUS(eval(s, "1 +", NULL, NULL), PYNTERP_SYNTAX);
  const char *source = "def f(x):\n  return 1 / x\nf(0)\n";
  OK(pynterp_compile(engine, source, strlen(source), "div.py", &p, NULL));
  CHECK_STATUS(pynterp_run(s, p, &error), PYNTERP_RAISED);
  OK(pynterp_error_info(error, &details));
  CHECK(strcmp(details.type, "ZeroDivisionError") == 0 && strcmp(details.message, "division by zero") == 0);
  CHECK(strstr(details.traceback, "File \"div.py\", line 2, in f\n    return 1 / x\n           ~~^~~\n") != NULL);
  OK(pynterp_session_free(s)); /* the error does not need it */
  CHECK(strncmp(details.traceback, "Traceback (most recent call last):\n", 35) == 0);
  OK(pynterp_error_free(error));
  OK(pynterp_program_free(p));
  s = new_session();
  CHECK_STATUS(eval(s, "raise SystemExit(3)", NULL, &error), PYNTERP_EXIT);
  OK(pynterp_error_info(error, &details));
  CHECK(details.exit_code == 3);
  OK(pynterp_error_free(error));
  CHECK_STATUS(failure(s, "import sys; sys.exit('bye')", message, sizeof message), PYNTERP_EXIT);
  CHECK(strcmp(message, "SystemExit: bye") == 0);
  CHECK_STATUS(failure(s, "class E(Exception):\n def __str__(self): 1/0\nraise E", message, sizeof message),
               PYNTERP_RAISED);
  CHECK(strcmp(message, "E: <exception str() failed>") == 0);
  CHECK_STATUS(failure(s, "raise KeyboardInterrupt", message, sizeof message), PYNTERP_RAISED);
  OK(pynterp_session_free(s));
  end();
}

static void test_isolation(void) {
  begin("isolation");
  pynterp_session *a = new_session(), *b = new_session();
  char message[200], *data = NULL;
  size_t length = 0;
  OK(eval(a, "x = 1; print('from a')", NULL, NULL));
  CHECK_STATUS(failure(b, "x", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "NameError: name 'x' is not defined") == 0);
  OK(eval(b, "import sys; print('from b', end=''); print('err b', file=sys.stderr)", NULL, NULL));
  OK(pynterp_output_take(a, 1, &data, &length, NULL));
  CHECK(strcmp(data, "from a\n") == 0 && length == 7);
  pynterp_free(data);
  OK(pynterp_output_take(b, 1, &data, NULL, NULL));
  CHECK(strcmp(data, "from b") == 0);
  pynterp_free(data);
  OK(pynterp_output_take(b, 2, &data, NULL, NULL));
  CHECK(strcmp(data, "err b\n") == 0);
  pynterp_free(data);
  OK(pynterp_output_take(b, 2, &data, &length, NULL));
  CHECK(length == 0 && data[0] == 0);
  pynterp_free(data);
  OK(eval(a, "import __main__; assert __main__.x == 1 and __name__ == '__main__'", NULL, NULL));
  pynterp_limits small = {.struct_size = sizeof small, .output_bytes = 4};
  pynterp_stats stats = {.struct_size = sizeof stats};
  OK(pynterp_session_set_limits(a, &small, NULL));
  OK(eval(a, "print('abcdefgh', end='')", NULL, NULL));
  OK(pynterp_session_stats(a, &stats, NULL));
  CHECK(stats.output_dropped == 4 && stats.output_bytes == 15);
  OK(pynterp_session_free(a));
  OK(pynterp_session_free(b));
  end();
}

static int drops;
static void count_drop(void *user) { drops += *(int *)user; }
static int one = 1;

static pynterp_status nothing(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                              pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result, (void)error;
  return PYNTERP_OK;
}
static pynterp_status fails(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                            pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result, (void)error;
  return PYNTERP_HOST;
}
static pynterp_status raises(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                             pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result;
  return pynterp_error_new("LookupError", "not here", error) == PYNTERP_OK ? PYNTERP_RAISED : PYNTERP_HOST;
}
static pynterp_status returns_garbage(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                                      pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)error;
  *result = 99;
  return PYNTERP_OK;
}
static pynterp_value kept_argument;
/* Calls back: keeps the first argument's name beyond its time, and calls the argument. */
static pynterp_status calls_back(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                                 pynterp_value *result, pynterp_error **error) {
  (void)user;
  if (count != 1) return PYNTERP_HOST;
  kept_argument = arguments[0];
  CHECK_STATUS(pynterp_session_free(s), PYNTERP_E_BUSY);
  CHECK_STATUS(pynterp_session_set_limits(s, NULL, NULL), PYNTERP_E_BUSY);
  CHECK_STATUS(pynterp_on_output(s, NULL, NULL, NULL, NULL), PYNTERP_E_BUSY);
  return pynterp_invoke(s, arguments[0], NULL, 0, result, error) == PYNTERP_OK ? PYNTERP_OK : PYNTERP_RAISED;
}

static void test_host_functions(void) {
  begin("host_functions");
  pynterp_session *s = new_session();
  char message[200];
  pynterp_value v = 0;
  pynterp_kind_t kind;
  pynterp_scalar scalar = {.struct_size = sizeof scalar};
  drops = 0;
  OK(pynterp_define_function(s, "nothing", nothing, &one, count_drop, NULL));
  OK(pynterp_define_function(s, "nothing", nothing, &one, count_drop, NULL));
  OK(pynterp_define_function(s, "fails", fails, NULL, NULL, NULL));
  OK(pynterp_define_function(s, "raises", raises, NULL, NULL, NULL));
  OK(pynterp_define_function(s, "garbage", returns_garbage, NULL, NULL, NULL));
  OK(pynterp_define_function(s, "calls_back", calls_back, NULL, NULL, NULL));
  CHECK_STATUS(pynterp_define_function(s, NULL, nothing, &one, count_drop, NULL), PYNTERP_E_USAGE);
  CHECK(drops == 1);
  CHECK_STATUS(pynterp_define_function(NULL, "f", nothing, &one, count_drop, NULL), PYNTERP_E_USAGE);
  CHECK(drops == 2);
  OK(eval(s, "assert nothing(1, 'b') is None and repr(nothing) == '<host function nothing>'", NULL, NULL));
  CHECK_STATUS(failure(s, "fails()", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "RuntimeError: fails() failed in the host: PYNTERP_HOST") == 0);
  CHECK_STATUS(failure(s, "raises()", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "LookupError: not here") == 0);
  CHECK_STATUS(failure(s, "nothing(a=1)", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "TypeError: nothing() takes no keyword arguments") == 0);
  CHECK_STATUS(failure(s, "garbage()", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "RuntimeError: garbage() returned a value that is not valid") == 0);
  OK(eval(s, "calls_back(lambda: 41 + 1)", &v, NULL));
  OK(pynterp_get_scalar(s, v, &scalar, NULL));
  CHECK(scalar.integer == 42);
  CHECK_STATUS(pynterp_kind(s, kept_argument, &kind, NULL), PYNTERP_E_HANDLE);
  CHECK_STATUS(failure(s, "calls_back(lambda: 1/0)", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "ZeroDivisionError: division by zero") == 0);
  CHECK_STATUS(failure(s, "type(nothing)()", message, sizeof message), PYNTERP_RAISED);
  if (worker_program == NULL) OK(eval(s, "import builtins; builtins.left_behind = nothing", NULL, NULL));
  OK(pynterp_session_free(s));
  CHECK(drops == 4);
  s = new_session();
  if (worker_program == NULL) { /* sessions without a policy share modules */
    CHECK_STATUS(failure(s, "left_behind()", message, sizeof message), PYNTERP_RAISED);
    CHECK(strncmp(message, "RuntimeError: nothing() can only be called", 42) == 0);
    OK(eval(s, "import builtins; del builtins.left_behind", NULL, NULL));
  }
  OK(eval(s, "def add(a, b): return a + b", NULL, NULL));
  pynterp_value add = 0, numbers[2] = {0, 0};
  OK(pynterp_get_global(s, "add", &add, NULL));
  OK(integer(s, 40, &numbers[0]));
  CHECK_STATUS(pynterp_invoke(s, add, numbers, 2, &v, NULL), PYNTERP_E_USAGE);
  OK(integer(s, 2, &numbers[1]));
  OK(pynterp_invoke(s, add, numbers, 2, &v, NULL));
  OK(pynterp_get_scalar(s, v, &scalar, NULL));
  CHECK(scalar.integer == 42);
  CHECK_STATUS(pynterp_invoke(s, numbers[0], NULL, 0, NULL, NULL), PYNTERP_E_USAGE);
  OK(pynterp_session_free(s));
  end();
}

/* An account of the host's: guests see owner and balance and can deposit; its pin is not theirs. */
typedef struct {
  char owner[20];
  int64_t balance, pin;
} account;
static int accounts, account_drops, class_drops;
static pynterp_value account_class;

static pynterp_status account_owner(pynterp_session *s, void *user, void *object, const pynterp_value *arguments,
                                    size_t count, pynterp_value *result, pynterp_error **error) {
  (void)user, (void)arguments, (void)count, (void)error;
  return text(s, ((account *)object)->owner, result);
}
static pynterp_status account_balance(pynterp_session *s, void *user, void *object, const pynterp_value *arguments,
                                      size_t count, pynterp_value *result, pynterp_error **error) {
  account *it = object;
  pynterp_scalar scalar = {.struct_size = sizeof scalar};
  (void)user;
  if (count == 0) return integer(s, it->balance, result);
  if (pynterp_get_scalar(s, arguments[0], &scalar, NULL) != PYNTERP_OK || scalar.kind != PYNTERP_KIND_INT) {
    pynterp_error_new("TypeError", "a balance is an int", error);
    return PYNTERP_RAISED;
  }
  it->balance = scalar.integer;
  return PYNTERP_OK;
}
static pynterp_status account_move(pynterp_session *s, void *user, void *object, const pynterp_value *arguments,
                                   size_t count, pynterp_value *result, pynterp_error **error) {
  account *from = object;
  void *to;
  (void)user, (void)result;
  if (count != 1 || pynterp_get_object(s, arguments[0], account_class, &to, NULL) != PYNTERP_OK) {
    pynterp_error_new("TypeError", "move(account)", error);
    return PYNTERP_RAISED;
  }
  ((account *)to)->balance += from->balance;
  from->balance = 0;
  return PYNTERP_OK;
}
static pynterp_status account_open(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                                   void **object, pynterp_error **error) {
  const char *owner;
  (void)user;
  if (count != 1 || pynterp_get_text(s, arguments[0], &owner, NULL, NULL) != PYNTERP_OK) {
    pynterp_error_new("ValueError", "whose?", error);
    return PYNTERP_RAISED;
  }
  account *made = calloc(1, sizeof *made);
  snprintf(made->owner, sizeof made->owner, "%s", owner);
  ++accounts;
  *object = made;
  return PYNTERP_OK;
}
static void account_drop(void *user, void *object) {
  (void)user;
  ++account_drops;
  free(object);
}
static void count_drop_of_object(void *object) {
  (void)object;
  ++account_drops;
}
static void class_drop(void *user) {
  (void)user;
  ++class_drops;
}

static pynterp_session *guarded_session(const char *profile) {
  pynterp_policy *policy = NULL;
  pynterp_session *s = NULL;
  char json[60];
  const int length = snprintf(json, sizeof json, "{\"profile\": \"%s\"}", profile);
  OK(pynterp_policy_from_json(engine, json, (size_t)length, &policy, NULL));
  OK(pynterp_session_new_with_policy(engine, policy, NULL, &s, NULL));
  OK(pynterp_policy_free(policy));
  return s;
}

static void add_members(pynterp_session *s, pynterp_value to) {
  const pynterp_member owner = {.struct_size = sizeof owner, .name = "owner", .get = account_owner};
  const pynterp_member balance = {
      .struct_size = sizeof balance, .name = "balance", .get = account_balance, .set = account_balance};
  const pynterp_member move = {.struct_size = sizeof move, .name = "move", .call = account_move};
  OK(pynterp_class_add(s, to, &owner, NULL, class_drop, NULL));
  OK(pynterp_class_add(s, to, &balance, NULL, NULL, NULL));
  OK(pynterp_class_add(s, to, &move, NULL, NULL, NULL));
}

static void test_host_objects(const char *profile) {
  char name[40];
  snprintf(name, sizeof name, "host_objects_%s", profile);
  begin(name);
  pynterp_session *s = guarded_session(profile);
  pynterp_value v = 0, other = 0, number = 0;
  pynterp_kind_t kind;
  void *object = NULL;
  char message[300];
  account mine = {"host", 100, 4711};
  const pynterp_class_options options = {
      .struct_size = sizeof options, .subclassable = 1, .construct = account_open, .drop_object = account_drop};
  accounts = account_drops = class_drops = 0;
  OK(pynterp_class_new(s, "Account", &options, NULL, class_drop, &account_class, NULL));
  add_members(s, account_class);
  OK(pynterp_set_global(s, "Account", account_class, NULL));
  OK(pynterp_make_object(s, account_class, &mine, count_drop_of_object, &v, NULL));
  OK(pynterp_set_global(s, "mine", v, NULL));
  OK(pynterp_kind(s, v, &kind, NULL));
  CHECK(kind == PYNTERP_KIND_OBJECT);
  OK(pynterp_get_object(s, v, account_class, &object, NULL));
  CHECK(object == &mine);

  OK(eval(s, "assert (mine.owner, mine.balance) == ('host', 100)", NULL, NULL));
  OK(eval(s, "mine.balance += 5\na = Account('guest'); mine.move(a)\nassert (a.balance, a.owner) == (105, 'guest')",
          NULL, NULL));
  CHECK(mine.balance == 0 && accounts == 1);
  OK(eval(s,
          "class Own(Account):\n  def move(self, to): self.note = 'moved'; return super().move(to)\n"
          "own = Own('own'); own.balance = 7; own.move(mine)\nassert (own.note, own.balance) == ('moved', 0)",
          NULL, NULL));
  CHECK(mine.balance == 7);
  OK(eval(s, "assert dir(mine) == ['balance', 'move', 'owner'] and isinstance(mine, Account) and mine == mine", NULL,
          NULL));
  OK(eval(s, "assert [f(mine) for f in map(__import__('operator').attrgetter, ['owner', 'balance'])] == ['host', 7]",
          NULL, NULL));
  const struct {
    const char *source, *raises;
  } refused[] = {
      {"mine.pin", "AttributeError"},
      {"mine.owner = 'me'", "AttributeError: Account.owner cannot be written"},
      {"del mine.balance", "AttributeError: Account.balance cannot be deleted"},
      {"mine.balance = 'x'", "TypeError: a balance is an int"},
      {"mine.move(3)", "TypeError: move(account)"},
      {"mine.move(a, to=a)", "TypeError: Account.move() takes no keyword arguments"},
      {"Account()", "ValueError: whose?"},
      {"mine.new = 1", "AttributeError"},
      {"mine.__dict__", profile[0] == 's' ? "AttributeDenied" : "AttributeError"},
      {"mine.__reduce_ex__(2)", profile[0] == 's' ? "AttributeDenied" : "TypeError: cannot pickle"},
      {"object.__reduce_ex__(mine, 2)", profile[0] == 's' ? "AttributeDenied" : "TypeError: cannot pickle"},
      {"__import__('copy').copy(mine)", "TypeError: cannot pickle"},
      {"__import__('weakref').ref(mine)", "TypeError: cannot create weak reference"},
      {"Account.extra = 1", "TypeError: cannot set 'extra' attribute of immutable type"},
      {"mine.__class__ = Own", profile[0] == 'o' ? "TypeError: __class__ assignment" : "AttributeDenied"},
      {"object.__new__(Account)", "TypeError: object.__new__(host.Account) is not safe"},
      {"type(mine).owner.__get__(Sealed_object)",
       "TypeError: Account.owner needs a 'Account' object, not 'host.Sealed'"},
      {"type(mine).move(Sealed_object, mine)", "TypeError: Account.move needs a 'Account' object, not 'host.Sealed'"},
      {"type(Sealed_object)()", "TypeError: cannot create 'host.Sealed' instances"},
      {"class S(type(Sealed_object)): pass", "TypeError: type 'host.Sealed' is not an acceptable base type"},
      {"type(Account.owner)()", "TypeError: cannot create 'pynterp.host_attribute' instances"},
  };
  OK(pynterp_class_new(s, "Sealed", NULL, NULL, NULL, &other, NULL));
  OK(pynterp_make_object(s, other, NULL, NULL, &number, NULL));
  OK(pynterp_set_global(s, "Sealed_object", number, NULL));
  CHECK_STATUS(pynterp_get_object(s, number, account_class, &object, NULL), PYNTERP_E_USAGE);
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; ++i) {
    CHECK_STATUS(failure(s, refused[i].source, message, sizeof message), PYNTERP_RAISED);
    if (!CHECK(strstr(message, refused[i].raises) != NULL)) printf("  %s: %s\n", refused[i].source, message);
  }

  const pynterp_member bad_names[] = {{.struct_size = sizeof bad_names[0], .name = "__len__", .call = account_move},
                                      {.struct_size = sizeof bad_names[0], .name = "a b", .call = account_move},
                                      {.struct_size = sizeof bad_names[0], .name = "owner", .call = account_move},
                                      {.struct_size = sizeof bad_names[0], .name = "nothing"},
                                      {.struct_size = sizeof bad_names[0], .call = account_move}};
  for (size_t i = 0; i < sizeof bad_names / sizeof bad_names[0]; ++i) {
    CHECK_STATUS(pynterp_class_add(s, account_class, &bad_names[i], NULL, class_drop, NULL), PYNTERP_E_USAGE);
  }
  CHECK(class_drops == 5);
  const pynterp_member private_name = {.struct_size = sizeof private_name, .name = "_owner", .get = account_owner};
  OK(pynterp_class_add(s, account_class, &private_name, NULL, NULL, NULL));
  OK(eval(s, "assert mine._owner == mine.owner", NULL, NULL));
  OK(integer(s, 1, &number));
  CHECK_STATUS(pynterp_class_add(s, number, &bad_names[0], NULL, NULL, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_make_object(s, number, &mine, count_drop_of_object, &v, NULL), PYNTERP_E_USAGE);
  CHECK(account_drops == 1);
  CHECK_STATUS(pynterp_get_object(s, number, account_class, &object, NULL), PYNTERP_E_USAGE);

  /* An object goes with its last reference, and calls count. */
  account_drops = 0;
  OK(eval(s, "for i in range(5): Account('x')", NULL, NULL));
  CHECK(account_drops == 5);
  const pynterp_limits few = {.struct_size = sizeof few, .host_calls = 3};
  OK(pynterp_session_set_limits(s, &few, NULL));
  CHECK_STATUS(eval(s, "while True: mine.owner", NULL, NULL), PYNTERP_LIMIT);
  OK(pynterp_session_set_limits(s, NULL, NULL));
  OK(eval(s, "loop = [Account('in a cycle')]; loop.append(loop); keep = mine.move", NULL, NULL));
  account_drops = class_drops = 0;
  OK(pynterp_session_free(s));
  /* a, own, the one in the cycle and mine; the class and its member. */
  CHECK(account_drops == 4);
  CHECK(class_drops == 2);
  end();
}

/* What outlives its session, in an open one that shares a module, is empty. */
static void test_host_object_outlives(void) {
  begin("host_object_outlives");
  char message[300];
  account mine = {"host", 100, 4711};
  pynterp_session *s = new_session();
  pynterp_value v = 0;
  account_drops = 0;
  OK(pynterp_class_new(s, "Account", NULL, NULL, NULL, &account_class, NULL));
  add_members(s, account_class);
  OK(pynterp_make_object(s, account_class, &mine, count_drop_of_object, &v, NULL));
  OK(pynterp_set_global(s, "mine", v, NULL));
  OK(eval(s, "import builtins; builtins.left_behind = [mine, mine.move, type(mine)]", NULL, NULL));
  OK(pynterp_session_free(s));
  CHECK(account_drops == 1);
  s = new_session();
  CHECK_STATUS(failure(s, "left_behind[0].owner", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "RuntimeError: Account.owner: the object's session is gone") == 0);
  CHECK_STATUS(failure(s, "left_behind[1](left_behind[0])", message, sizeof message), PYNTERP_RAISED);
  CHECK_STATUS(failure(s, "left_behind[2]()", message, sizeof message), PYNTERP_RAISED);
  OK(eval(s, "repr(left_behind), dir(left_behind[0])\nimport builtins; del builtins.left_behind", NULL, NULL));
  CHECK(account_drops == 1);
  OK(pynterp_session_free(s));
  end();
}

static char seen[100];
static void collect(void *user, int32_t stream, const char *data, size_t length) {
  (void)user;
  snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "%d:%.*s|", (int)stream, (int)length, data);
}

static void test_output(void) {
  begin("output");
  pynterp_session *s = new_session();
  drops = 0;
  OK(pynterp_on_output(s, collect, &one, count_drop, NULL));
  OK(eval(s, "import sys; sys.stdout.write('a'); sys.stderr.write('b'); sys.stdout.buffer.write(b'c')", NULL, NULL));
  CHECK(strcmp(seen, "1:a|2:b|1:c|") == 0);
  OK(pynterp_on_output(s, NULL, &one, count_drop, NULL));
  CHECK(drops == 1);
  OK(pynterp_session_free(s));
  CHECK(drops == 2);
  end();
}

struct rival {
  pynterp_session *session;
  pynterp_status eval, free, release;
};
static void *rival_thread(void *argument) {
  struct rival *rival = argument;
  rival->eval = eval(rival->session, "1", NULL, NULL);
  rival->free = pynterp_session_free(rival->session);
  rival->release = pynterp_release(rival->session, 1);
  return NULL;
}
static pynterp_status let_rival_in(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                                   pynterp_value *result, pynterp_error **error) {
  (void)s, (void)arguments, (void)count, (void)result, (void)error;
  pthread_t thread;
  if (pthread_create(&thread, NULL, rival_thread, user) != 0) return PYNTERP_HOST;
  return pthread_join(thread, NULL) == 0 ? PYNTERP_OK : PYNTERP_HOST;
}
static void test_busy(void) {
  begin("busy");
  struct rival rival = {new_session(), 0, 0, 0};
  OK(pynterp_define_function(rival.session, "rival", let_rival_in, &rival, NULL, NULL));
  OK(eval(rival.session, "rival()", NULL, NULL));
  CHECK(rival.eval == PYNTERP_E_BUSY && rival.free == PYNTERP_E_BUSY && rival.release == PYNTERP_E_BUSY);
  OK(eval(rival.session, "1", NULL, NULL));
  OK(pynterp_session_free(rival.session));
  end();
}

static void *worker_thread(void *argument) {
  pynterp_session *s = new_session();
  pynterp_value v = 0;
  pynterp_scalar scalar = {.struct_size = sizeof scalar};
  for (int i = 0; i < 20; ++i) {
    OK(eval(s, "total = sum(i * i for i in range(1000)); print(total); total", &v, NULL));
    OK(pynterp_get_scalar(s, v, &scalar, NULL));
    CHECK(scalar.integer == 332833500);
    OK(pynterp_release(s, v));
  }
  char *data = NULL;
  size_t length = 0;
  OK(pynterp_output_take(s, 1, &data, &length, NULL));
  CHECK(length == 200);
  pynterp_free(data);
  OK(pynterp_session_free(s));
  return argument;
}
static void test_threads(void) {
  begin("threads");
  pthread_t threads[4];
  for (int i = 0; i < 4; ++i) CHECK(pthread_create(&threads[i], NULL, worker_thread, NULL) == 0);
  for (int i = 0; i < 4; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  end();
}

static int late_calls;
static void count_late(void *user) {
  (void)user;
  ++drops;
}
static pynterp_status late(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                           pynterp_value *result, pynterp_error **error) {
  (void)user, (void)result, (void)error;
  pynterp_kind_t kind;
  ++late_calls;
  CHECK(count == 4 && drops == 0);
  CHECK_STATUS(pynterp_kind(s, arguments[0], &kind, NULL), PYNTERP_E_HANDLE);
  return PYNTERP_OK;
}

static void test_limits(void) {
  static const char *const escapes[] = {
      "while True: pass",
      "while True:\n try:\n  while True: pass\n except BaseException: pass",
      "def f():\n try:\n  while True: pass\n finally:\n  while True: pass\nf()",
      "class C:\n def __exit__(self, *a): return True\n def __enter__(self): pass\n"
      "while True:\n with C():\n  while True: pass",
      "def g():\n while True:\n  try: yield\n  except BaseException: pass\nfor _ in g(): pass",
      "sorted(range(10**6), key=lambda x: [0 for _ in range(10**6)])",
      "class D:\n def __del__(self):\n  while True: pass\nwhile True: D()",
  };
  char name[40], message[200];
  for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; ++i) {
    snprintf(name, sizeof name, "limit_steps_%zu", i);
    begin(name);
    pynterp_limits limits = {.struct_size = sizeof limits, .steps = 100000};
    pynterp_session *s = NULL;
    OK(make_session(&limits, &s));
    CHECK_STATUS(failure(s, escapes[i], message, sizeof message), PYNTERP_LIMIT);
    CHECK(strcmp(message, ": the limit of 100000 steps ran out") == 0);
    CHECK_STATUS(failure(s, "1", message, sizeof message), PYNTERP_LIMIT);
    OK(pynterp_session_set_limits(s, &limits, NULL));
    OK(eval(s, "1 + 1", NULL, NULL));
    OK(pynterp_session_free(s));
    end();
  }
  begin("limit_steps_equal");
  uint64_t steps[2];
  for (int i = 0; i < 2; ++i) {
    pynterp_session *s = new_session();
    pynterp_stats stats = {.struct_size = sizeof stats};
    OK(eval(s, "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(15)\nfor i in range(1000): pass", NULL, NULL));
    OK(pynterp_session_stats(s, &stats, NULL));
    steps[i] = stats.steps;
    OK(pynterp_session_free(s));
  }
  CHECK(steps[0] == steps[1] && steps[0] > 1000);
  end();
  begin("limit_describe"); /* an error's text is asked for with a time limit, and in spite of the session's */
  pynterp_session *loops = new_session();
  CHECK_STATUS(
      failure(loops, "class E(Exception):\n def __str__(self):\n  while True: pass\nraise E", message, sizeof message),
      PYNTERP_RAISED);
  CHECK(strcmp(message, "E: <exception str() failed>") == 0);
  OK(eval(loops, "1", NULL, NULL));
  OK(pynterp_session_free(loops));
  end();
  begin("free_calls_host"); /* so do these when they call the host, whose session is no longer there */
  loops = new_session();
  drops = 0;
  OK(pynterp_define_function(loops, "late", late, loops, count_late, NULL));
  pynterp_value held = 0;
  const char *source = "class D:\n def __del__(self): [late(i, i, i, i) for i in range(50)]\nD()";
  OK(eval(loops, source, &held, NULL));
  OK(pynterp_session_free(loops));
  CHECK(late_calls == (worker_program != NULL ? 0 : 50) && drops == 1);
  end();
  begin("limit_free"); /* destructors of what a session leaves behind end in time */
  loops = new_session();
  OK(eval(loops, "class D:\n def __del__(self):\n  while True: pass\nd = D()", NULL, NULL));
  OK(pynterp_session_free(loops));
  end();
  begin("limit_time");
  for (int wall = 0; wall < 2; ++wall) {
    pynterp_limits limits = {.struct_size = sizeof limits};
    pynterp_session *s = NULL;
    if (wall)
      limits.wall_ms = 50;
    else
      limits.vm_ms = 50;
    OK(make_session(&limits, &s));
    CHECK_STATUS(failure(s, "while True: pass", message, sizeof message), PYNTERP_LIMIT);
    CHECK(strcmp(message, wall ? ": the limit of 50 wall_ms ran out" : ": the limit of 50 vm_ms ran out") == 0);
    CHECK_STATUS(eval(s, "1", NULL, NULL), wall ? PYNTERP_OK : PYNTERP_LIMIT);
    OK(pynterp_session_free(s));
  }
  end();
}

static pynterp_status sleeps(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                             pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result, (void)error;
  usleep(100000);
  return PYNTERP_OK;
}
static void test_host_time(void) {
  begin("limit_host_time");
  pynterp_limits limits = {.struct_size = sizeof limits, .vm_ms = 90};
  pynterp_stats stats = {.struct_size = sizeof stats};
  pynterp_session *s = NULL;
  OK(make_session(&limits, &s));
  OK(pynterp_define_function(s, "sleeps", sleeps, NULL, NULL, NULL));
  OK(eval(s, "sleeps()\nfor i in range(20000): pass", NULL, NULL));
  OK(pynterp_session_stats(s, &stats, NULL));
  CHECK(stats.vm_ns < 90000000u && stats.host_calls == 1);
  OK(pynterp_session_free(s));
  end();
}

static pynterp_status answers(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                              pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result, (void)error;
  return PYNTERP_OK;
}

/* Each limit by a program that would go on, its handler included; then that what is left of the guest does not run. */
static void test_more_limits(void) {
  static const struct {
    const char *name;
    pynterp_limits limits;
    const char *source;
  } cases[] = {
      {"memory_bytes", {.memory_bytes = 32u << 20}, "x = []\nwhile True: x.append(bytes(100000))"},
      {"memory_bytes", {.memory_bytes = 32u << 20}, "x = bytes(10**9)"},
      {"memory_bytes", {.memory_bytes = 32u << 20}, "x = []\nwhile True: x.append([])"},
      {"written_bytes", {.written_bytes = 1000}, "while True: print('x' * 100)"},
      {"source_bytes", {.source_bytes = 1000}, "exec('1 + ' * 1000 + '1')"},
      {"host_calls", {.host_calls = 10}, "while True: answers()"},
      {"steps", {.steps = 100000}, "import itertools; sum(itertools.repeat(1))"},
      {"vm_ms", {.vm_ms = 100}, "sum(range(10**12))"},
      {"vm_ms", {.vm_ms = 100}, "while True: sum(range(10**5))"},
      {"vm_ms", {.vm_ms = 100}, "import time; time.sleep(20)"},
      {"vm_ms", {.vm_ms = 100}, "import threading; l = threading.Lock(); l.acquire(); l.acquire()"},
      {"wall_ms", {.wall_ms = 100}, "import re; re.match('(a+)+$', 'a' * 50 + 'b')"},
      {"wall_ms", {.wall_ms = 100}, "a, b = [], []\nfor _ in range(60): a, b = [a, a], [b, b]\na == b"},
      {"host_calls", {.host_calls = 10, .vm_ms = 2000}, "while True:\n try: answers()\n except BaseException: pass"},
  };
  char name[40], source[600], message[200];
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    snprintf(name, sizeof name, "limit_%s_%zu", cases[i].name, i);
    begin(name);
    pynterp_limits limits = cases[i].limits;
    limits.struct_size = sizeof limits;
    pynterp_session *s = NULL;
    OK(make_session(&limits, &s));
    OK(pynterp_define_function(s, "answers", answers, NULL, NULL, NULL));
    snprintf(source, sizeof source, "class D:\n def __del__(self): ran.append(1)\nran, d = [], D()\n");
    OK(eval(s, source, NULL, NULL));
    char expected[80];
    snprintf(expected, sizeof expected, " %s ran out", cases[i].name);
    CHECK_STATUS(failure(s, cases[i].source, message, sizeof message), PYNTERP_LIMIT);
    CHECK(strstr(message, expected) != NULL);
    OK(pynterp_session_free(s));
    end();
  }
  begin("limit_after_host_calls"); /* a guest that is entered again and again is looked at all the same */
  pynterp_limits limits = {.struct_size = sizeof limits, .vm_ms = 100};
  pynterp_session *s = NULL;
  OK(make_session(&limits, &s));
  OK(pynterp_define_function(s, "answers", answers, NULL, NULL, NULL));
  CHECK_STATUS(failure(s, "while True: answers()", message, sizeof message), PYNTERP_LIMIT);
  OK(pynterp_session_free(s));
  end();
  begin("limit_then_no_destructor");
  limits = (pynterp_limits){.struct_size = sizeof limits, .steps = 100000};
  s = NULL;
  late_calls = drops = 0;
  OK(make_session(&limits, &s));
  OK(pynterp_define_function(s, "late", late, s, count_late, NULL));
  CHECK_STATUS(
      failure(s, "class D:\n def __del__(self): late(1, 2, 3, 4)\nd = D()\nwhile True: pass", message, sizeof message),
      PYNTERP_LIMIT);
  OK(pynterp_session_free(s));
  CHECK(late_calls == 0 && drops == 1);
  end();
}

static pynterp_session *to_cancel;
static void on_alarm(int number) {
  (void)number;
  pynterp_session_cancel(to_cancel, "the alarm");
  pynterp_session_cancel(to_cancel, "another reason");
}
static void *cancel_thread(void *session) {
  usleep(20000);
  pynterp_session_cancel(session, "from a thread");
  return NULL;
}
static pynterp_status cancels(pynterp_session *s, void *user, const pynterp_value *arguments, size_t count,
                              pynterp_value *result, pynterp_error **error) {
  (void)s, (void)user, (void)arguments, (void)count, (void)result, (void)error;
  return PYNTERP_CANCELLED;
}
static void test_cancel(void) {
  char message[200];
  begin("cancel_signal");
  to_cancel = new_session();
  signal(SIGALRM, on_alarm);
  ualarm(20000, 0);
  CHECK_STATUS(failure(to_cancel, "while True:\n try:\n  while True: pass\n except BaseException: pass", message,
                       sizeof message),
               PYNTERP_CANCELLED);
  CHECK(strcmp(message, ": the alarm") == 0);
  CHECK_STATUS(eval(to_cancel, "1", NULL, NULL), PYNTERP_CANCELLED);
  OK(pynterp_session_set_limits(to_cancel, NULL, NULL));
  OK(eval(to_cancel, "1", NULL, NULL));
  end();
  begin("cancel_thread");
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, cancel_thread, to_cancel) == 0);
  CHECK_STATUS(failure(to_cancel, "while True: pass", message, sizeof message), PYNTERP_CANCELLED);
  CHECK(strcmp(message, ": from a thread") == 0);
  CHECK(pthread_join(thread, NULL) == 0);
  OK(pynterp_session_free(to_cancel));
  end();
  begin("cancel_by_host_function");
  to_cancel = new_session();
  OK(pynterp_define_function(to_cancel, "cancels", cancels, NULL, NULL, NULL));
  CHECK_STATUS(failure(to_cancel, "try:\n cancels()\nexcept BaseException: x = 1", message, sizeof message),
               PYNTERP_CANCELLED);
  pynterp_value v = 1;
  OK(pynterp_get_global(to_cancel, "x", &v, NULL));
  CHECK(v == 0);
  OK(pynterp_session_free(to_cancel));
  end();
}

static pynterp_status run_text(pynterp_session *session, const char *source, pynterp_error **error) {
  return pynterp_eval(session, source, strlen(source), NULL, NULL, error);
}

static pynterp_status double_it(pynterp_session *session, void *user, const pynterp_value *arguments, size_t count,
                                pynterp_value *result, pynterp_error **error) {
  (void)user, (void)count;
  pynterp_scalar n = {.struct_size = sizeof n};
  pynterp_status status = pynterp_get_scalar(session, arguments[0], &n, error);
  n.integer *= 2;
  return status ? status : pynterp_make_scalar(session, &n, result, error);
}

static void test_policies(void) {
  begin("policies");
  const char *json = "{\"allow\": {\"import\": [\"pickle\"]}, \"deny\": {\"import\": [\"csv\"]}}";
  pynterp_policy *policy, *pure, *a_path;
  pynterp_session *a, *b;
  pynterp_error *error = NULL;
  pynterp_error_details details = {.struct_size = sizeof details};
  char *text;
  OK(pynterp_policy_new(engine, NULL, &pure, NULL));
  OK(pynterp_policy_from_json(engine, json, strlen(json), &policy, NULL));
  OK(pynterp_policy_to_json(policy, &text, NULL, NULL));
  CHECK(strstr(text, "\"pickle\"") != NULL && strstr(text, "\"guarded\"") != NULL);
  pynterp_free(text);
  CHECK_STATUS(pynterp_policy_new(engine, "loose", &policy, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_policy_from_json(engine, "{\"allow\": 1}", 12, &policy, NULL), PYNTERP_E_USAGE);
  const char *no_text = "{\"deny\": {\"read\": [1]}}", *comma = "{\"allow\": {\"read\": [\"/tmp/a,b\"]}}";
  CHECK_STATUS(pynterp_policy_from_json(engine, no_text, strlen(no_text), &a_path, NULL), PYNTERP_E_USAGE);
  OK(pynterp_policy_from_json(engine, comma, strlen(comma), &a_path, NULL));
  OK(pynterp_policy_to_json(a_path, &text, NULL, NULL));
  CHECK(strstr(text, "\"/tmp/a,b\"") != NULL);
  pynterp_free(text);
  OK(pynterp_policy_free(a_path));
  OK(pynterp_session_new_with_policy(engine, policy, NULL, &a, NULL));
  OK(pynterp_session_new_with_policy(engine, pure, NULL, &b, NULL));
  OK(pynterp_policy_free(policy));
  OK(pynterp_policy_free(pure));
  CHECK_STATUS(pynterp_policy_free(pure), PYNTERP_E_HANDLE);
  CHECK_STATUS(pynterp_session_new_with_policy(engine, pure, NULL, &b, NULL), PYNTERP_E_HANDLE);

  OK(run_text(a, "import pickle, json; json.dumps = None; x = 1", NULL));
  CHECK_STATUS(run_text(a, "import csv", &error), PYNTERP_RAISED);
  OK(pynterp_error_info(error, &details));
  CHECK(strstr(details.message, "--allow-import=csv") != NULL);
  pynterp_error_free(error);
  CHECK_STATUS(run_text(b, "import pickle", NULL), PYNTERP_RAISED);
  /* What one session does to its modules no other sees; state stays between the runs of one. */
  OK(run_text(b, "import json; assert json.dumps([1]) == '[1]'", NULL));
  OK(run_text(a, "assert x == 1 and json.dumps is None; del __builtins__", NULL));
  OK(run_text(a, "assert len.__self__.open is open and x == 1", NULL));
  CHECK_STATUS(run_text(a, "open('/etc/passwd')", NULL), PYNTERP_RAISED);
  CHECK_STATUS(run_text(a, "type(__import__('sys').stdout.buffer)()", NULL), PYNTERP_RAISED);

  OK(pynterp_define_function(a, "double_it", double_it, NULL, NULL, NULL));
  OK(run_text(a, "assert double_it(4) == 8 and not hasattr(double_it, '__self__')", NULL));
  OK(run_text(a, "print('to its own'); import sys; sys.stdout.flush()", NULL));
  OK(pynterp_output_take(a, 1, &text, NULL, NULL));
  CHECK(strcmp(text, "to its own\n") == 0);
  pynterp_free(text);
  OK(pynterp_session_free(a));
  OK(pynterp_session_free(b));
  end();
}

static pynterp_status length_of(pynterp_session *session, void *user, const pynterp_value *arguments, size_t count,
                                pynterp_value *result, pynterp_error **error) {
  const char *data;
  size_t length;
  (void)count;
  ++*(int *)user;
  pynterp_status status = pynterp_get_text(session, arguments[0], &data, &length, error);
  pynterp_scalar n = {sizeof n, PYNTERP_KIND_INT, status == PYNTERP_OK ? (int64_t)length : -1, 0};
  return status ? status : pynterp_make_scalar(session, &n, result, error);
}
static pynterp_status ends_it(pynterp_session *session, void *user, const pynterp_value *arguments, size_t count,
                              pynterp_value *result, pynterp_error **error) {
  const char *lent = "";
  (void)user, (void)count, (void)result, (void)error;
  OK(pynterp_get_text(session, arguments[0], &lent, NULL, NULL));
  CHECK_STATUS(run_text(session, "import os; os.kill(os.getpid(), 9)", NULL), PYNTERP_CRASHED);
  CHECK(strcmp(lent, "an argument of some length") == 0);
  CHECK_STATUS(run_text(session, "1", NULL), PYNTERP_CRASHED); /* the guest outside is gone */
  return PYNTERP_OK;
}
static void slow_output(void *user, int32_t stream, const char *data, size_t length) {
  (void)user, (void)stream, (void)data, (void)length;
  usleep(40000);
}

/* Whatever becomes of a worker, the call ends with a status and the next one is answered by another worker. */
static void test_workers(void) {
  static const struct {
    const char *name, *source, *message;
  } crashes[] = {
      {"segmentation_fault", "import ctypes; ctypes.string_at(0)", "signal 11"},
      {"abort", "import os; os.abort()", "signal 6"},
      {"killed", "import os; os.kill(os.getpid(), 9)", "signal 9"},
      {"forbidden_call", "import ctypes; ctypes.CDLL(None).ptrace(0, 0, 0, 0)", "signal 31"},
      {"left", "import os; os._exit(0)", "ended"},
      {"socket_closed", "import os; os.close(3)", "ended"},
      {"lies", "import os; os.write(3, b'\\xff' * 4096); os.read(3, 9)", "ended"},
      {"stalls", "import os, time; os.write(3, b'\\1\\1\\0\\0'); time.sleep(1000)", "ended"},
      {"nonsense", "import os; os.write(3, b'\\1\\0\\0\\0\\x63')", "ended"},
  };
  char name[40], message[200];
  int calls = 0;
  pynterp_session *s = new_session();
  OK(pynterp_define_function(s, "length_of", length_of, &calls, NULL, NULL));
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; ++i) {
    snprintf(name, sizeof name, "crash_%s", crashes[i].name);
    begin(name);
    pynterp_value kept = 0, v = 0;
    pynterp_kind_t kind;
    pynterp_scalar scalar = {.struct_size = sizeof scalar};
    OK(eval(s, "x = 1; 'kept'", &kept, NULL));
    CHECK_STATUS(failure(s, crashes[i].source, message, sizeof message), PYNTERP_CRASHED);
    CHECK(strstr(message, crashes[i].message) != NULL);
    OK(eval(s, "assert 'x' not in globals(); length_of('four') + 1", &v, NULL));
    OK(pynterp_get_scalar(s, v, &scalar, NULL));
    CHECK(scalar.integer == 5 && calls == (int)i + 1);
    CHECK_STATUS(pynterp_kind(s, kept, &kind, NULL), PYNTERP_E_HANDLE);
    end();
  }
  begin("crash_in_callback");
  OK(pynterp_define_function(s, "ends_it", ends_it, NULL, NULL, NULL));
  CHECK_STATUS(eval(s, "ends_it('an argument of some length')", NULL, NULL), PYNTERP_CRASHED);
  OK(eval(s, "1", NULL, NULL));
  end();
  begin("crash_value_given_twice"); /* its release would take the other's text along */
  pynterp_value once = 0, twice = 0;
  const char *lent = "", *again = "";
  char source[300];
  OK(eval(s, "'a text of some length'", &once, NULL));
  OK(pynterp_get_text(s, once, &lent, NULL, NULL));
  OK(pynterp_get_text(s, once, &again, NULL, NULL));
  CHECK(again == lent);
  snprintf(source, sizeof source,
           "import os, struct; os.write(3, struct.pack('<IBii5Q3I4Q', 93, *[0] * 13, 8, %llu)); os.read(3, 9)",
           (unsigned long long)once & ((1ull << 44) - 1));
  CHECK_STATUS(eval(s, source, &twice, NULL), PYNTERP_CRASHED);
  CHECK(twice == 0 && strcmp(lent, "a text of some length") == 0);
  end();
  begin("worker_error_without_type"); /* an error of the library's own, handed on by a host function */
  CHECK_STATUS(failure(s, "length_of(1)", message, sizeof message), PYNTERP_RAISED);
  CHECK(strcmp(message, "RuntimeError: the value is not a str or bytes") == 0);
  OK(pynterp_session_free(s));
  end();

  begin("crash_overrun"); /* it lets nothing through that would stop it */
  const char *deaf =
      "import ctypes, signal; signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\n"
      "while True: ctypes.CDLL(None).sleep(100)";
  pynterp_limits limits = {.struct_size = sizeof limits, .wall_ms = 500};
  s = NULL;
  OK(make_session(&limits, &s));
  CHECK_STATUS(failure(s, deaf, message, sizeof message), PYNTERP_LIMIT);
  CHECK(strstr(message, "wall_ms ran out") != NULL && strstr(message, "killed") != NULL);
  OK(eval(s, "1", NULL, NULL));
  end();
  begin("crash_flood"); /* what it sends meanwhile keeps nobody from looking at the time */
  OK(pynterp_on_output(s, slow_output, NULL, NULL, NULL));
  snprintf(source, sizeof source, "import os, struct; os.write(3, struct.pack('<IBiQ', 13, 21, 1, 0) * 200)\n%s", deaf);
  const time_t started = time(NULL);
  CHECK_STATUS(failure(s, source, message, sizeof message), PYNTERP_LIMIT);
  CHECK(strstr(message, "killed") != NULL && time(NULL) - started < 6);
  OK(pynterp_on_output(s, NULL, NULL, NULL, NULL));
  end();
  begin("crash_cancel");
  OK(pynterp_session_set_limits(s, NULL, NULL));
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, cancel_thread, s) == 0);
  CHECK_STATUS(failure(s, deaf, message, sizeof message), PYNTERP_CANCELLED);
  CHECK(strcmp(message, ": from a thread") == 0);
  CHECK(pthread_join(thread, NULL) == 0);
  OK(pynterp_session_set_limits(s, NULL, NULL));
  OK(eval(s, "1", NULL, NULL));
  OK(pynterp_session_free(s));
  end();

  begin("worker_sees_nothing");
  setenv("PYNTERP_CANARY", "secret", 1);
  s = new_session();
  OK(eval(s, "import os; assert not any('CANARY' in k for k in os.environ), dict(os.environ)", NULL, NULL));
  OK(eval(
      s, "import os\nfor fd in range(5, 512):\n try: os.fstat(fd)\n except OSError: pass\n else: raise SystemError(fd)",
      NULL, NULL));
#ifndef __SANITIZE_ADDRESS__ /* whose shadow is terabytes of it */
  OK(eval(s, "import resource as r; assert r.getrlimit(r.RLIMIT_AS)[1] != r.RLIM_INFINITY", NULL, NULL));
#endif
  CHECK_STATUS(failure(s, "open('/etc/passwd')", message, sizeof message), PYNTERP_RAISED);
  CHECK(strncmp(message, "PermissionError", 15) == 0);
  CHECK_STATUS(failure(s, "import socket; socket.socket()", message, sizeof message), PYNTERP_RAISED);
  CHECK(strncmp(message, "PermissionError", 15) == 0);
  CHECK_STATUS(failure(s, "import os; os.fork()", message, sizeof message), PYNTERP_RAISED);
  CHECK(strncmp(message, "PermissionError", 15) == 0);
  OK(pynterp_session_free(s));
  end();

  begin("worker_takes_no_objects");
  s = new_session();
  pynterp_value none = 0;
  CHECK_STATUS(pynterp_class_new(s, "Account", NULL, NULL, NULL, &none, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_make_object(s, none, message, NULL, &none, NULL), PYNTERP_E_USAGE);
  OK(pynterp_session_free(s));
  end();

  begin("worker_guarded");
  pynterp_policy *pure = NULL;
  const pynterp_worker_options options = {.struct_size = sizeof options, .program = worker_program, .need_kernel = 1};
  OK(pynterp_policy_new(engine, NULL, &pure, NULL));
  OK(pynterp_session_new_in_worker(engine, pure, NULL, &options, &s, NULL));
  OK(pynterp_define_function(s, "length_of", length_of, &calls, NULL, NULL));
  OK(eval(s, "import json, decimal; assert length_of(json.dumps([1])) == 3", NULL, NULL));
  CHECK_STATUS(failure(s, "open('/etc/passwd')", message, sizeof message), PYNTERP_RAISED);
  CHECK(strstr(message, "--allow-read") != NULL);
  OK(pynterp_session_free(s));
  end();

  begin("worker_program");
  pynterp_worker_options wrong = {.struct_size = sizeof wrong, .program = "/nowhere/pynterp-run"};
  CHECK_STATUS(pynterp_session_new_in_worker(engine, pure, NULL, &wrong, &s, NULL), PYNTERP_E_INTERNAL);
  wrong.program = "/bin/true";
  CHECK_STATUS(pynterp_session_new_in_worker(engine, pure, NULL, &wrong, &s, NULL), PYNTERP_CRASHED);
  OK(pynterp_policy_free(pure));
  end();
}

int main(int argc, char **argv) {
  begin("before_engine");
  CHECK_STATUS(pynterp_session_new((pynterp_engine *)(void *)&engine, NULL, NULL, NULL), PYNTERP_E_USAGE);
  CHECK_STATUS(pynterp_eval((pynterp_session *)(void *)&engine, "1", 1, NULL, NULL, NULL), PYNTERP_E_HANDLE);
  pynterp_error *error = NULL;
  pynterp_error_details details = {.struct_size = sizeof details};
  const pynterp_engine_options options = {.struct_size = sizeof options, .interrupt_signal = SIGRTMIN};
  if (pynterp_engine_new(&options, &engine, &error) != PYNTERP_OK) {
    pynterp_error_info(error, &details);
    printf("FAILED before_engine: %s\n", details.message);
    return 1;
  }
  end();
  if (argc > 2 && strcmp(argv[1], "--worker") == 0) {
    const char *loose = "{\"profile\": \"open\", \"allow\": {\"native\": true, \"thread\": true}}";
    worker_program = argv[2];
    OK(pynterp_policy_from_json(engine, loose, strlen(loose), &worker_policy, NULL));
    test_workers();
  }
  test_library();
  test_null_arguments();
  test_stale_handles();
  test_structs();
  test_values();
  test_json();
  test_errors();
  test_isolation();
  test_host_functions();
  test_output();
  test_busy();
  test_policies();
  test_host_objects("open");
  test_host_objects("guarded");
  test_host_objects("strict");
  if (worker_program == NULL) test_host_object_outlives();
  test_threads();
  if (argc > 1 && strcmp(argv[1], "--no-limits") == 0) return any_failed;
  test_limits();
  test_host_time();
  test_more_limits();
  test_cancel();
  CHECK_STATUS(pynterp_engine_free(engine), PYNTERP_OK);
  return any_failed;
}
