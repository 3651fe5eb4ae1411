// Sessions with a guard for unit tests, without the VM: CPython's own loop runs the code.
#pragma once
#include <doctest/doctest.h>

#include "guards/attr.h"
#include "guards/session.h"
#include "tests/unit/python_code.h"

namespace pynterp::test {

inline std::unique_ptr<guards::Session> MakeSession(guards::Profile profile = guards::Profile::kGuarded) {
  auto policy = std::make_shared<guards::Policy>();
  guards::UsePreset("pure", policy.get());
  policy->profile = profile;
  std::unique_ptr<guards::Session> session = guards::Session::Make(std::move(policy));
  if (session == nullptr) PyErr_Print();
  REQUIRE(session != nullptr);
  return session;
}

// Runs source as the guest's __main__, inside the session already. RETURNS whether it came to an end; the exception, if
// not, is set.
inline bool RunInside(guards::Session* session, const char* source) {
  PyObject* names = PyModule_GetDict(session->main());
  Owned filename(PyUnicode_FromString("guest"));
  Owned code(session->Compile(source, filename.get(), Py_file_input, 0));
  Owned done(code ? PyEval_EvalCode(code.get(), names, names) : nullptr);
  return done != nullptr;
}
// The same, as a call of the host.
inline bool RunAsGuest(guards::Session* session, const char* source) {
  const guards::InSession inside(session);
  return RunInside(session, source);
}

// Borrowed.
inline PyObject* Global(guards::Session* session, const char* name) {
  PyObject* found = PyDict_GetItemString(PyModule_GetDict(session->main()), name);
  REQUIRE(found != nullptr);
  return found;
}

// What objects of each kind that is owned look like, as names of a module.
inline constexpr char kOneOfEach[] = R"(
def function(): return frame
class Type: pass
def generate(): yield 1
async def wait(): pass
async def stream(): yield 1
code = function.__code__
generator = generate()
coroutine = wait()
coroutine.close()
stream = stream()
bound = type("T", (), {"m": function})().m
try:
  1 / 0
except ZeroDivisionError as error:
  traceback = error.__traceback__
  frame = traceback.tb_frame
)";
inline constexpr const char* kOwned[] = {"function", "Type",  "code",      "generator", "coroutine",
                                         "stream",   "bound", "traceback", "frame"};

}  // namespace pynterp::test
