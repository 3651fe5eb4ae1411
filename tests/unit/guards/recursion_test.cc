// sys.setrecursionlimit in sessions: whose calls it bounds, and from where they count.
#include "tests/unit/guards/guarded.h"

using namespace pynterp;
using namespace pynterp::guards;
using namespace pynterp::test;

namespace {

constexpr char kDeepest[] = R"(
import sys
def deepest(n=0):
  try: return deepest(n + 1)
  except RecursionError: return n
)";

int ThreadsLimit() { return PyThreadState_Get()->py_recursion_limit; }
int Remaining() { return PyThreadState_Get()->py_recursion_remaining; }

}  // namespace

TEST_CASE("a limit holds whenever the thread is inside the session, and nowhere else") {
  std::unique_ptr<Session> a = MakeSession(), b = MakeSession();
  const int limit = ThreadsLimit(), remaining = Remaining();
  REQUIRE(RunAsGuest(a.get(), kDeepest));
  REQUIRE(RunAsGuest(a.get(), "sys.setrecursionlimit(60)\nassert deepest() < 60"));
  CHECK(ThreadsLimit() == limit);
  CHECK(Remaining() == remaining);
  {
    const InSession outer(a.get());
    CHECK(ThreadsLimit() == 60);
    REQUIRE(RunInside(a.get(), "assert sys.getrecursionlimit() == 60 and 40 < deepest() < 60"));
    REQUIRE(RunAsGuest(b.get(), kDeepest));
    REQUIRE(RunAsGuest(b.get(), "assert sys.getrecursionlimit() > 60 and deepest() > 60"));
    const InSession host(nullptr);
    CHECK(ThreadsLimit() == limit);
  }
  CHECK(ThreadsLimit() == limit);
  CHECK(Remaining() == remaining);
}

TEST_CASE("the host's calls further out do not count, but no session nests deeper than the process may") {
  std::unique_ptr<Session> session = MakeSession();
  PyThreadState* ts = PyThreadState_Get();
  REQUIRE(RunAsGuest(session.get(), kDeepest));
  REQUIRE(RunAsGuest(session.get(), "sys.setrecursionlimit(60)"));
  const int outside = ts->py_recursion_remaining;
  ts->py_recursion_remaining = 100;
  CHECK(RunAsGuest(session.get(), "assert 40 < deepest() < 60; sys.setrecursionlimit(50); assert deepest() < 50"));
  ts->py_recursion_remaining = 20;
  CHECK(RunAsGuest(session.get(), "assert deepest() < 20"));
  CHECK(RunAsGuest(session.get(), "sys.setrecursionlimit(1 << 30); assert deepest() < 20"));
  CHECK(ts->py_recursion_remaining == 20);
  ts->py_recursion_remaining = outside;
}

TEST_CASE("outside of the session its limit is only noted") {
  std::unique_ptr<Session> session = MakeSession();
  const int limit = ThreadsLimit();
  REQUIRE(RunAsGuest(session.get(), "import sys\ndef low(): sys.setrecursionlimit(70)"));
  Owned called(PyObject_CallNoArgs(Global(session.get(), "low")));
  REQUIRE(called);
  CHECK(ThreadsLimit() == limit);
  CHECK(RunAsGuest(session.get(), "assert sys.getrecursionlimit() == 70"));
}

TEST_CASE("the host says what a session can set at most") {
  std::unique_ptr<Session> session = MakeSession();
  session->SetMostRecursion(200);
  CHECK(RunAsGuest(session.get(),
                   "import sys\nsys.setrecursionlimit(500)\nassert sys.getrecursionlimit() == 200\n"
                   "sys.setrecursionlimit(90)\nassert sys.getrecursionlimit() == 90"));
  session->SetMostRecursion(0);
  CHECK(RunAsGuest(session.get(), "sys.setrecursionlimit(500)\nassert sys.getrecursionlimit() == 500"));
}
