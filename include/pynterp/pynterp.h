/* pynterp.h: run Python 3.14 programs on pynterp's virtual machine from C, C++ or any language that calls C.
 * This header is all an embedder needs. It is plain C11 and has no macros or inline functions to wrap.
 *
 * Conventions, for every function unless its comment says otherwise:
 *
 *  1. RESULT     A function returns a pynterp_status. Its last parameter `error` may be NULL; else a status other than
 *                PYNTERP_OK stores a new error there, to be released with pynterp_error_free(). On PYNTERP_OK nothing
 *                is stored, and neither is any out-parameter written on failure.
 *  2. OUTCOMES   PYNTERP_E_* says the call itself was wrong or impossible and nothing ran. The statuses without E_ are
 *                what became of the guest's program.
 *  3. OWNERSHIP  What goes in is borrowed for the call and copied if kept. What comes out belongs to the caller; its
 *                comment names the function that releases it. Strings carry a length; a `const char *` without one
 *                ends in NUL. Text is UTF-8.
 *  4. HANDLES    Object pointers and values are names that the library looks up, never addresses it follows. A name
 *                that was released, is of another kind or belongs to another session gives PYNTERP_E_HANDLE. NULL (or
 *                a value of 0) where an object is needed gives PYNTERP_E_USAGE. Releasing NULL or 0 does nothing.
 *  5. STRUCTS    Structs that start with `struct_size` must have it set to sizeof the struct. Zero in any other field
 *                means its default. New fields are only ever added at the end.
 *  6. THREADS    Engine, program and error: any thread, at any time. A session: any thread, one at a time; a call while
 *                another thread is inside the session returns PYNTERP_E_BUSY. pynterp_session_cancel() is the
 *                exception: any thread, any time, signal handlers too.
 *  7. GIL        The library takes and drops Python's global lock itself: the caller must not hold it. Callbacks run
 *                without it and may call back into the session that called them, from the same thread.
 *  8. CALLBACKS  Each registration takes `user`, given back to the callback as it is, and `drop`, which may be NULL.
 *                drop(user) runs exactly once: also when the registration fails, else when it is replaced or its
 *                session is freed, on the thread that does so.
 *  9. SIGNALS    An engine installs no signal handlers but the one its options ask for, and leaves locale, environment
 *                and standard streams alone.
 * 10. VERSIONS   "since N": part of the ABI from PYNTERP_ABI N on. All of ABI 0 is unstable.
 *
 * Sessions keep their globals, output and limits apart. They share one Python; sessions without a policy share its
 * modules too and are no barrier against hostile code (docs/security.md says what a policy holds against). */
#ifndef PYNTERP_PYNTERP_H_
#define PYNTERP_PYNTERP_H_

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PYNTERP_ABI 0
#define PYNTERP_API __attribute__((visibility("default")))

/* The process-wide machine. Release: pynterp_engine_free(). */
typedef struct pynterp_engine pynterp_engine;
/* Compiled source: immutable, for any number of sessions. Release: pynterp_program_free(). */
typedef struct pynterp_program pynterp_program;
/* What a guest may reach: immutable, for any number of sessions. Release: pynterp_policy_free(). */
typedef struct pynterp_policy pynterp_policy;
/* One guest: its globals, output, limits and values. Release: pynterp_session_free(). */
typedef struct pynterp_session pynterp_session;
/* Why a call failed; independent of its session. Release: pynterp_error_free(). */
typedef struct pynterp_error pynterp_error;
/* A Python object held for the host by one session. Release: pynterp_release(), or with the session. 0: no value. */
typedef uint64_t pynterp_value;

typedef int32_t pynterp_status;
enum {
  PYNTERP_OK = 0,
  /* What became of the guest's program. */
  PYNTERP_SYNTAX = 1,    /* it does not compile */
  PYNTERP_RAISED = 2,    /* it ended with an exception */
  PYNTERP_EXIT = 3,      /* it called sys.exit() or raised SystemExit */
  PYNTERP_LIMIT = 4,     /* a limit ran out; the guest could not catch it */
  PYNTERP_CANCELLED = 5, /* pynterp_session_cancel(); the guest could not catch it */
  PYNTERP_DENIED = 6,    /* reserved */
  PYNTERP_HOST = 7,      /* for host callbacks: the host's own failure */
  PYNTERP_SUSPENDED = 8, /* reserved */
  PYNTERP_SLICE = 9,     /* reserved */
  PYNTERP_CRASHED = 10,  /* its worker ended; the session's next call has a new one */
  /* The call was wrong or impossible. */
  PYNTERP_E_USAGE = 64,   /* NULL, a bad option, a value this call cannot take; the message says which */
  PYNTERP_E_HANDLE = 65,  /* a stale or foreign object or value */
  PYNTERP_E_BUSY = 66,    /* another thread is inside the session, or it is running and cannot be changed now */
  PYNTERP_E_VERSION = 67, /* compiled for an ABI or with fields this library does not know */
  PYNTERP_E_NOMEM = 68,   /* out of memory, or of handles */
  PYNTERP_E_INTERNAL = 69 /* a bug of pynterp, or Python would not start */
};

typedef int32_t pynterp_kind_t;
enum {
  PYNTERP_KIND_NONE = 1,
  PYNTERP_KIND_BOOL = 2,
  PYNTERP_KIND_INT = 3,
  PYNTERP_KIND_FLOAT = 4,
  PYNTERP_KIND_TEXT = 5, /* str */
  PYNTERP_KIND_BYTES = 6,
  PYNTERP_KIND_LIST = 7,
  PYNTERP_KIND_TUPLE = 8,
  PYNTERP_KIND_DICT = 9,
  PYNTERP_KIND_CALLABLE = 10,
  PYNTERP_KIND_OTHER = 11,
  PYNTERP_KIND_OBJECT = 12 /* of a class of pynterp_class_new(), or of a guest's class derived from one */
};

/* ---- The library ------------------------------------------------------------------------------------------------ */

/* RETURNS PYNTERP_ABI of the library, to compare with the header's. Thread- and signal-safe. Since 0. */
PYNTERP_API uint32_t pynterp_abi_version(void);

/* RETURNS "pynterp X.Y.Z (ABI n, Python 3.14.z)"; static. Thread-safe; before any engine too. Since 0. */
PYNTERP_API const char *pynterp_version_string(void);

/* RETURNS the name of `status`, "PYNTERP_OK" and so on; "unknown" for other numbers. Static, never NULL. Since 0. */
PYNTERP_API const char *pynterp_status_name(pynterp_status status);

/* Releases memory that pynterp_encode() or pynterp_output_take() allocated. NULL does nothing. Since 0. */
PYNTERP_API void pynterp_free(void *memory);

/* ---- Engine and program ----------------------------------------------------------------------------------------- */

typedef struct {
  uint32_t struct_size;
  uint32_t no_site;         /* 1: do not import `site` at start */
  const char *home;         /* prefix of the standard library; NULL: that of the Python pynterp was built with */
  int32_t interrupt_signal; /* a signal the library may have for itself (SIGRTMIN + n, ...): with it, deadlines and
                               cancels reach guests that wait or loop inside C code. 0: none */
  int32_t reserved;
} pynterp_engine_options;

/* Starts Python in this process, isolated from environment variables and user directories; later calls return further
 * names of the same engine and ignore `options`. `options` may be NULL. Python is never ended: what it holds lives as
 * long as the process. The calling thread may end at any time.
 * OUT    *engine: release with pynterp_engine_free().
 * ERRORS E_USAGE; E_VERSION; E_INTERNAL when Python would not start (the message says why; the process cannot try
 *        again) or already runs in this process without pynterp. Since 0. */
PYNTERP_API pynterp_status pynterp_engine_new(const pynterp_engine_options *options, pynterp_engine **engine,
                                              pynterp_error **error);

/* Releases one name of the engine; programs and sessions stay valid. ERRORS E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_engine_free(pynterp_engine *engine);

/* Compiles `length` bytes of UTF-8 `source` as a module. `filename` appears in tracebacks; NULL: "<program>".
 * OUT    *program: release with pynterp_program_free().
 * ERRORS SYNTAX, with line and column in the error; E_USAGE, E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_compile(pynterp_engine *engine, const char *source, size_t length,
                                           const char *filename, pynterp_program **program, pynterp_error **error);

/* Releases a program; a run of it that is under way goes on. ERRORS E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_program_free(pynterp_program *program);

/* ---- Policy ----------------------------------------------------------------------------------------------------- */

/* Makes a policy of the guarded profile from a preset: "pure" (computing with the safe part of the standard library;
 * NULL means it), "data" (more of the library), "script" (files under the working directory too) or "open" (no guard).
 * OUT    *policy: release with pynterp_policy_free(). ERRORS E_USAGE, E_HANDLE, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_policy_new(pynterp_engine *engine, const char *preset, pynterp_policy **policy,
                                              pynterp_error **error);

/* The same from JSON, as in
 *   {"preset": "pure", "profile": "guarded", "allow": {"read": ["/data"], "env": ["LANG"]}, "deny": {"import": ["re"]}}
 * All keys may be left out. `profile` is guarded, strict (names that lead to an interpreter's inside are refused on
 * every object too) or open. What `allow` and `deny` name is import, read, write, env, net, run, native, thread, time
 * and random, each true or a list of modules, paths or variables; deny wins.
 * OUT    *policy: release with pynterp_policy_free().
 * ERRORS E_USAGE (the message says what is wrong), E_HANDLE, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_policy_from_json(pynterp_engine *engine, const char *json, size_t length,
                                                    pynterp_policy **policy, pynterp_error **error);

/* OUT    *json: the policy in canonical form, ending in a NUL beyond *length (which may be NULL); pynterp_free().
 * ERRORS E_USAGE, E_HANDLE, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_policy_to_json(pynterp_policy *policy, char **json, size_t *length,
                                                  pynterp_error **error);

/* Releases a policy; sessions that have it keep it. ERRORS E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_policy_free(pynterp_policy *policy);

/* ---- Session ---------------------------------------------------------------------------------------------------- */

/* 0 in a field: no limit (for output_bytes: 16 MiB). Steps and VM time count from the last call that set them. */
typedef struct {
  uint32_t struct_size;
  uint32_t reserved;
  uint64_t steps;         /* calls and loop iterations; the same program takes the same number each time */
  uint64_t vm_ms;         /* time inside the session's calls; host callbacks do not count */
  uint64_t wall_ms;       /* time of one call from the host, host callbacks included */
  uint64_t output_bytes;  /* bytes kept for pynterp_output_take(); further output is dropped and counted */
  uint64_t memory_bytes;  /* by which the process may grow on behalf of the guest (docs/limits.md says how exactly) */
  uint64_t written_bytes; /* written to stdout and stderr; more ends the run, other than `output_bytes` */
  uint64_t source_bytes;  /* of one text that the guest compiles */
  uint64_t host_calls;    /* calls of host functions; with a policy also uses of files and of functions of the system */
  uint64_t recursion;     /* what sys.setrecursionlimit() can set at most */
} pynterp_limits;

typedef struct {
  uint32_t struct_size;
  uint32_t values;         /* values the host holds now */
  uint64_t steps;          /* since the limits were set */
  uint64_t vm_ns;          /* since the limits were set */
  uint64_t host_calls;     /* what the limit of that name counts, in the session's life, like all that follow */
  uint64_t output_bytes;   /* bytes written to stdout and stderr */
  uint64_t output_dropped; /* of these, bytes dropped for lack of room */
  uint64_t memory_peak;    /* most bytes that were charged to the guest at a time; 0 until a session limits memory */
} pynterp_stats;

/* Makes a guest with an empty `__main__`. `limits` may be NULL: none.
 * OUT    *session: release with pynterp_session_free().
 * ERRORS E_USAGE, E_HANDLE, E_VERSION, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_session_new(pynterp_engine *engine, const pynterp_limits *limits,
                                               pynterp_session **session, pynterp_error **error);

/* The same under a policy: the guest reaches what is its own, what the host gives it and what the policy allows. Its
 * modules are its own too; it sees no object of the host's or of another session's from the inside. `__main__` is given
 * its builtins anew at each call. ERRORS as pynterp_session_new(). Since 0. */
PYNTERP_API pynterp_status pynterp_session_new_with_policy(pynterp_engine *engine, pynterp_policy *policy,
                                                           const pynterp_limits *limits, pynterp_session **session,
                                                           pynterp_error **error);

typedef struct {
  uint32_t struct_size;
  uint32_t need_kernel;   /* 1: no session where the kernel refuses seccomp or Landlock; 0: without what it refuses */
  const char *program;    /* the pynterp-run to be the worker; NULL: that beside the calling program or this library, or
                             in the directory `../bin` of either */
  uint64_t address_space; /* bytes; 0: 4 GiB and twice limits->memory_bytes */
} pynterp_worker_options;

/* The same in a process of its own, the worker: with no environment and no open file of the host's, bounded in memory,
 * and locked down by seccomp and Landlock to what the policy allows, so that an error in libpython's memory handling
 * stays there too. `options` may be NULL. All functions take such a session as any other, with these differences:
 * - A worker that crashes ends the call with CRASHED. One that is 2 seconds past a time limit or a cancel is killed;
 *   that call ends with LIMIT or CANCELLED. The next call then has a new worker: an empty `__main__` with the host's
 *   functions, the same limits, no values (those the host had are E_HANDLE; what pynterp_get_text() lent of them ends
 *   when that call begins), an empty output buffer. Until then calls from within a callback end with CRASHED too.
 *   One that stops in the middle of a message is given 10 seconds to end it, or 26 for the longest.
 * - pynterp_session_free() ends the worker; no destructor of the guest's runs.
 * - Arguments, results and texts are copied; one message is 256 MiB at most. A worker that was taken over can send what
 *   it likes: text that is not UTF-8, JSON that is none, numbers of its own in pynterp_stats.
 * - The worker compiles a program again from its source. It sees no variable of the host's environment, whatever the
 *   policy says.
 * ERRORS as pynterp_session_new(); E_INTERNAL when no worker starts. Since 0. */
PYNTERP_API pynterp_status pynterp_session_new_in_worker(pynterp_engine *engine, pynterp_policy *policy,
                                                         const pynterp_limits *limits,
                                                         const pynterp_worker_options *options,
                                                         pynterp_session **session, pynterp_error **error);

/* Ends a guest: releases its values and globals and drops its callbacks. Destructors the guest wrote run, for one
 * second at most, and not at all after a limit or a cancel. ERRORS E_HANDLE; E_BUSY while a call is inside, also from a
 * callback. Since 0. */
PYNTERP_API pynterp_status pynterp_session_free(pynterp_session *session);

/* Replaces all limits (NULL: none), starts their counts at zero and takes back a cancel: after PYNTERP_LIMIT or
 * PYNTERP_CANCELLED this is how a session goes on. ERRORS E_USAGE, E_HANDLE, E_VERSION; E_BUSY also from a callback.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_session_set_limits(pynterp_session *session, const pynterp_limits *limits,
                                                      pynterp_error **error);

/* Fills *stats as far as its struct_size reaches. ERRORS E_USAGE, E_HANDLE, E_BUSY. Since 0. */
PYNTERP_API pynterp_status pynterp_session_stats(pynterp_session *session, pynterp_stats *stats, pynterp_error **error);

/* Stops the call that is inside the session at its next loop iteration or call, and every later one at once, until
 * pynterp_session_set_limits(). `reason` (NULL allowed) becomes the error's message, cut to 119 bytes; the first one
 * counts. A guest blocked inside a C function (a sleep, a read) stops when that returns, unless the engine has an
 * interrupt_signal and the guest a time limit. Any thread, any time, and
 * async-signal-safe: takes no lock, allocates nothing. ERRORS E_USAGE, E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_session_cancel(pynterp_session *session, const char *reason);

/* ---- Running ---------------------------------------------------------------------------------------------------- */

/* Runs a program in the session's `__main__`. ERRORS RAISED, EXIT, LIMIT, CANCELLED; E_USAGE, E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_run(pynterp_session *session, pynterp_program *program, pynterp_error **error);

/* Compiles and runs `source` in the session's `__main__`. `filename` NULL: "<eval>".
 * OUT    *result (may be NULL): the value of the last statement if it is an expression, else None;
 *        pynterp_release().
 * ERRORS as pynterp_compile() and pynterp_run(). Since 0. */
PYNTERP_API pynterp_status pynterp_eval(pynterp_session *session, const char *source, size_t length,
                                        const char *filename, pynterp_value *result, pynterp_error **error);

/* Calls `callable` with `count` positional arguments, which stay the caller's; NULL will do when count is 0.
 * OUT    *result (may be NULL): pynterp_release().
 * ERRORS as pynterp_run(). Since 0. */
PYNTERP_API pynterp_status pynterp_invoke(pynterp_session *session, pynterp_value callable,
                                          const pynterp_value *arguments, size_t count, pynterp_value *result,
                                          pynterp_error **error);

/* Binds `name` in the session's `__main__` to `value`, which stays the caller's. ERRORS E_USAGE, E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_set_global(pynterp_session *session, const char *name, pynterp_value value,
                                              pynterp_error **error);

/* OUT    *value: what `name` is bound to in `__main__`, or 0 when it is not bound; pynterp_release().
 * ERRORS E_USAGE, E_HANDLE, E_BUSY. Since 0. */
PYNTERP_API pynterp_status pynterp_get_global(pynterp_session *session, const char *name, pynterp_value *value,
                                              pynterp_error **error);

/* ---- What the host gives the guest ------------------------------------------------------------------------------ */

/* A host function. `arguments` are the library's and end with the call. It may store a value in *result, which the
 * library takes over; left alone, the guest gets None. To raise, it returns PYNTERP_RAISED and stores an error of
 * pynterp_error_new() in *error, which the library takes over; any other status but PYNTERP_OK raises RuntimeError,
 * and PYNTERP_CANCELLED cancels the session. It must return: no longjmp, no C++ exception. */
typedef pynterp_status (*pynterp_function)(pynterp_session *session, void *user, const pynterp_value *arguments,
                                           size_t count, pynterp_value *result, pynterp_error **error);

/* Binds `name` in `__main__` to a host function of positional arguments. It can be called on the thread that runs the
 * session only; a call after the session's end raises RuntimeError in the guest. ERRORS E_USAGE, E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_define_function(pynterp_session *session, const char *name,
                                                   pynterp_function function, void *user, void (*drop)(void *user),
                                                   pynterp_error **error);

/* ---- Objects of the host -----------------------------------------------------------------------------------------
 * A host class is known to one session. On its objects a guest finds the names that were added to the class and
 * Python's __class__ and __doc__: no __dict__, no way to copy, pickle or weakly refer to one, or to turn it into an
 * object of another class. The class itself cannot be changed; a guest reaches it by type(object), and by name only if
 * pynterp_set_global() binds it. docs/host-objects.md says how values cross. */

/* A method, or the reading or writing of an attribute, of `object`, which is the pointer that the host gave.
 * `arguments` are the library's and end with the call: none for reading, the new value for writing. *result, *error and
 * what is returned are as for a pynterp_function. */
typedef pynterp_status (*pynterp_method)(pynterp_session *session, void *user, void *object,
                                         const pynterp_value *arguments, size_t count, pynterp_value *result,
                                         pynterp_error **error);

/* Makes the host's part of a new object when a guest calls the class, and stores it in *object; `user` is the class's.
 */
typedef pynterp_status (*pynterp_constructor)(pynterp_session *session, void *user, const pynterp_value *arguments,
                                              size_t count, void **object, pynterp_error **error);

typedef struct {
  uint32_t struct_size;
  uint32_t subclassable;                         /* 1: guests may derive classes of their own */
  pynterp_constructor construct;                 /* NULL: guests cannot make objects */
  void (*drop_object)(void *user, void *object); /* of each that `construct` made; exactly once, as in convention 8. It
                                                    must not call into the session. NULL allowed */
} pynterp_class_options;

typedef struct {
  uint32_t struct_size;
  uint32_t reserved;
  const char *name;    /* an identifier that does not start with two underscores; copied */
  pynterp_method get;  /* an attribute: NULL when it cannot be read */
  pynterp_method set;  /* NULL when it cannot be written */
  pynterp_method call; /* a method: `get` and `set` must be NULL then */
} pynterp_member;

/* Makes a class without members, "host.NAME" to guests; its errors say NAME. `options` may be NULL: guests can neither
 * make objects nor derive classes.
 * OUT    *value: the class; pynterp_release() when no more members or objects will be made. The class lives on.
 * ERRORS E_USAGE (of a session in a worker too), E_HANDLE, E_BUSY, E_VERSION, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_class_new(pynterp_session *session, const char *name,
                                             const pynterp_class_options *options, void *user, void (*drop)(void *user),
                                             pynterp_value *value, pynterp_error **error);

/* Lets guests use a name of a class's objects, those that exist too; `class_value` stays the caller's. ERRORS E_USAGE
 * (a name that is not allowed or taken), E_HANDLE, E_BUSY, E_VERSION, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_class_add(pynterp_session *session, pynterp_value class_value,
                                             const pynterp_member *member, void *user, void (*drop)(void *user),
                                             pynterp_error **error);

/* Wraps a pointer of the host's as an object of a class; twice the same pointer gives two objects. drop(object) runs
 * exactly once: when this fails, when guest and host have let go of the object, or at the session's end, on the thread
 * where that happens. It must not call into the session. `drop` NULL: nothing.
 * OUT    *value: pynterp_release(). ERRORS E_USAGE, E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_make_object(pynterp_session *session, pynterp_value class_value, void *object,
                                               void (*drop)(void *object), pynterp_value *value, pynterp_error **error);

/* OUT    *object: the host's pointer in an object of the class, borrowed: it may be dropped as soon as nobody holds
 *        `value`, so keep the value as long as the pointer is in use.
 * ERRORS E_USAGE (anything but an object of that class or of a guest's class derived from it), E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_get_object(pynterp_session *session, pynterp_value value, pynterp_value class_value,
                                              void **object, pynterp_error **error);

/* Receives output as the guest writes it; `stream` is 1 for stdout, 2 for stderr. `data` ends with the call. */
typedef void (*pynterp_output)(void *user, int32_t stream, const char *data, size_t length);

/* Sends the session's stdout and stderr to `output` instead of the buffer; NULL: back to the buffer. Output of threads
 * the guest starts goes to the process's own streams. ERRORS E_USAGE, E_HANDLE; E_BUSY also from a callback.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_on_output(pynterp_session *session, pynterp_output output, void *user,
                                             void (*drop)(void *user), pynterp_error **error);

/* Empties the buffer of `stream` (1 stdout, 2 stderr).
 * OUT    *data: never NULL, ends in a NUL beyond *length (which may be NULL); pynterp_free().
 * ERRORS E_USAGE, E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_output_take(pynterp_session *session, int32_t stream, char **data, size_t *length,
                                               pynterp_error **error);

/* ---- Values ----------------------------------------------------------------------------------------------------- */

typedef struct {
  uint32_t struct_size;
  pynterp_kind_t kind; /* NONE, BOOL, INT or FLOAT */
  int64_t integer;     /* of BOOL (0 or 1) and INT */
  double number;       /* of FLOAT; pynterp_get_scalar() fills it for BOOL and INT too */
} pynterp_scalar;

/* OUT    *value: None, a bool, an int or a float; pynterp_release(). ERRORS E_USAGE, E_HANDLE, E_BUSY. Since 0. */
PYNTERP_API pynterp_status pynterp_make_scalar(pynterp_session *session, const pynterp_scalar *scalar,
                                               pynterp_value *value, pynterp_error **error);

/* OUT    *value: a str, or with kind PYNTERP_KIND_BYTES a bytes object, of `length` bytes; pynterp_release().
 * ERRORS E_USAGE (not UTF-8, other kind), E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_make_text(pynterp_session *session, pynterp_kind_t kind, const char *data,
                                             size_t length, pynterp_value *value, pynterp_error **error);

/* OUT    *kind. A bool is BOOL, not INT; subclasses count as what they derive from. ERRORS E_USAGE, E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_kind(pynterp_session *session, pynterp_value value, pynterp_kind_t *kind,
                                        pynterp_error **error);

/* Fills *scalar from a None, bool, int or float. ERRORS E_USAGE (other kind, int beyond 64 bits), E_HANDLE, E_BUSY.
 * Since 0. */
PYNTERP_API pynterp_status pynterp_get_scalar(pynterp_session *session, pynterp_value value, pynterp_scalar *scalar,
                                              pynterp_error **error);

/* OUT    *data, *length (may be NULL): the UTF-8 of a str or the content of a bytes object, ending in a NUL beyond the
 *        length; borrowed until `value` is released.
 * ERRORS E_USAGE (other kind, lone surrogates), E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_get_text(pynterp_session *session, pynterp_value value, const char **data,
                                            size_t *length, pynterp_error **error);

/* Writes a value as JSON text. Taken: None, bool, int of 64 bits, finite float, str, list, tuple (as a list), dict with
 * str keys, and subclasses of these by their base's content. Anything else, cycles, lone surrogates and more than 200
 * levels are refused. Runs no guest code.
 * OUT    *data: ends in a NUL beyond *length (which may be NULL); pynterp_free().
 * ERRORS E_USAGE (the message names the place, as in `$.a[3]`), E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_encode(pynterp_session *session, pynterp_value value, char **data, size_t *length,
                                          pynterp_error **error);

/* Reads one JSON text (RFC 8259): a number without fraction and exponent becomes an int and must fit 64 bits, the last
 * of equal keys wins, lone surrogates and more than 200 levels are refused.
 * OUT    *value: pynterp_release().
 * ERRORS E_USAGE (the message gives the byte), E_HANDLE, E_BUSY, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_decode(pynterp_session *session, const char *data, size_t length,
                                          pynterp_value *value, pynterp_error **error);

/* Releases a value. ERRORS E_USAGE (session NULL), E_HANDLE, E_BUSY. Since 0. */
PYNTERP_API pynterp_status pynterp_release(pynterp_session *session, pynterp_value value);

/* ---- Errors ----------------------------------------------------------------------------------------------------- */

typedef struct {
  uint32_t struct_size;
  pynterp_status status;
  const char *type; /* the exception's type, as in a traceback; "" when the guest raised nothing */
  const char *message;
  const char *traceback; /* as Python prints it; "" when there is none */
  const char *filename;  /* of PYNTERP_SYNTAX, else "" */
  uint32_t line;         /* of PYNTERP_SYNTAX, from 1; else 0 */
  uint32_t column;       /* likewise */
  int32_t exit_code;     /* of PYNTERP_EXIT */
  uint32_t reserved;
  const char *limit; /* of PYNTERP_LIMIT: the field of pynterp_limits that ran out; else "" */
  uint64_t used;     /* of PYNTERP_LIMIT */
  uint64_t cap;      /* of PYNTERP_LIMIT */
} pynterp_error_details;

/* Makes an error for a host function to raise. `type` is the name of a built-in exception; unknown ones and NULL:
 * "RuntimeError". `message` NULL: "". OUT *error: pynterp_error_free(). ERRORS E_USAGE, E_NOMEM. Since 0. */
PYNTERP_API pynterp_status pynterp_error_new(const char *type, const char *message, pynterp_error **error);

/* Fills *details as far as its struct_size reaches. Its strings are never NULL and borrowed until the error is freed.
 * ERRORS E_USAGE, E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_error_info(pynterp_error *error, pynterp_error_details *details);

/* Releases an error. ERRORS E_HANDLE. Since 0. */
PYNTERP_API pynterp_status pynterp_error_free(pynterp_error *error);

/* ---- The command line ------------------------------------------------------------------------------------------- */

/* Does what the program pynterp-run does: starts Python, runs what `argv` says, ends Python. A process calls it at most
 * once, from its first thread, and uses no engine before or after. RETURNS the exit code; may end the process itself,
 * as Python does on sys.exit(). Since 0. */
PYNTERP_API int pynterp_main(int argc, char **argv);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* PYNTERP_PYNTERP_H_ */
