// sys.settrace and sys.setprofile in sessions: whose frames are reported, to whom, and for how long.
#include "tests/unit/guards/guarded.h"

using namespace pynterp;
using namespace pynterp::guards;
using namespace pynterp::test;

namespace {

constexpr char kTrace[] = R"(
import sys
events = []
def report(frame, event, arg):
  events.append(event)
  return report
sys.settrace(report)
sys.setprofile(report)
events.clear()
)";

bool IsTraced() { return TracedByGuest().trace && TracedByGuest().profile; }

}  // namespace

TEST_CASE("a call of the host further in leaves tracing as it was, the outermost ends it") {
  std::unique_ptr<Session> session = MakeSession();
  {
    const InSession outer(session.get());
    REQUIRE(RunInside(session.get(), kTrace));
    REQUIRE(RunAsGuest(session.get(), "events.clear()\n(lambda: 0)()\nassert 'call' in events, events"));
    CHECK(IsTraced());
  }
  CHECK(!TracedByGuest().trace);
  CHECK(!TracedByGuest().profile);
}

TEST_CASE("a session further in neither gets nor ends another's tracing, nor is it traced") {
  std::unique_ptr<Session> a = MakeSession(), b = MakeSession();
  const InSession outer(a.get());
  REQUIRE(RunInside(a.get(), kTrace));
  REQUIRE(PyList_SetSlice(Global(a.get(), "events"), 0, PY_SSIZE_T_MAX, nullptr) == 0);
  REQUIRE(RunAsGuest(b.get(),
                     "import sys\n"
                     "assert sys.gettrace() is None and sys.getprofile() is None\n"
                     "for set in sys.settrace, sys.setprofile:\n"
                     "  for function in None, print:\n"
                     "    try: set(function)\n"
                     "    except PermissionError: continue\n"
                     "    raise AssertionError(set)\n"));
  CHECK(PyList_GET_SIZE(Global(a.get(), "events")) == 0);
  CHECK(IsTraced());
}

TEST_CASE("a trace function that raises is taken back, and the traceback has its frame once") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(),
                     "import sys\n"
                     "def report(frame, event, arg): 1 / 0\n"
                     "def traced(): sys.settrace(report); (lambda: 0)()\n"
                     "try: traced()\n"
                     "except ZeroDivisionError as error: at = error.__traceback__\n"
                     "names = []\n"
                     "while at: names.append(at.tb_frame.f_code.co_name); at = at.tb_next\n"
                     "assert names == ['<module>', 'traced', '<lambda>', 'report'], names\n"
                     "assert sys.gettrace() is None\n"));
}
