// The attribute guard's decision, and the refusals.
#pragma once
#include "guards/owner.h"

namespace pynterp::guards {

enum class Access { kRead, kWrite, kAny };
enum class Verdict { kAllow, kOwn, kCut, kCopy, kBases, kDeny, kStrict };

// The built-in types rules speak of.
enum class Kind {
  kAnything,
  kFunction,
  kCode,
  kFrame,
  kTraceback,
  kException,
  kGenerator,
  kCoroutine,
  kAsyncGenerator,
  kMethod,
  kBuiltin,
  kMethodWrapper,
  kModule,
  kType,
  kProperty,
  kStaticMethod,
  kClassMethod,
  kCount
};
PyTypeObject* TypeOf(Kind kind);

struct Rule {
  const char* name;
  Kind on;
  Access access;
  Verdict verdict;
  const char* why;
};
extern const Rule kRules[];
extern const int kRuleCount;

struct Decision {
  bool allowed;
  Verdict verdict;   // when allowed: kAllow, kCut, kCopy or kBases says what becomes of the result
  const char* why;   // when not
};

// May `asker` do this to `object`? `rule` is that of the descriptor in the way, `strict_why` says why strict sessions
// may not (nullptr: they may); `asker` is a session's. MAY NOT RUN PYTHON.
Decision CheckAttr(const Owner* asker, PyObject* object, const Rule& rule, const char* strict_why);

// What `asker` gets in place of `result` (a new reference, taken over). RETURNS nullptr with the refusal set.
PyObject* CutAtBorder(const Owner* asker, PyObject* object, const Rule& rule, PyObject* result);

void RaiseDenied(PyObject* owner, const char* name, const char* why);
// pynterp's own exceptions, subclasses of AttributeError, ModuleNotFoundError and PermissionError. Borrowed.
PyObject* AttributeDenied();
PyObject* ImportDenied();
PyObject* AccessDenied();

}  // namespace pynterp::guards
