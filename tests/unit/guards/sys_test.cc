// What C code sees of a session's sys.
#include "tests/unit/guards/guarded.h"

using namespace pynterp;
using namespace pynterp::guards;
using namespace pynterp::test;

TEST_CASE("PySys_GetObject lends what the session's sys has") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), "import sys\nsys.own = own = object()"));
  const InSession inside(session.get());
  PyObject* own = Global(session.get(), "own");
  const Py_ssize_t references = Py_REFCNT(own);
  CHECK(PySys_GetObject("own") == own);
  CHECK(Py_REFCNT(own) == references);
  CHECK(PySys_GetObject("missing") == nullptr);
  CHECK(!PyErr_Occurred());
}

TEST_CASE("PySys_SetObject and PySys_GetXOptions change the session's sys alone") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), "import sys\ndel sys._xoptions"));
  {
    const InSession inside(session.get());
    CHECK(PySys_SetObject("own", Py_True) == 0);
    PyObject* options = PySys_GetXOptions();
    REQUIRE(options != nullptr);
    CHECK(Py_REFCNT(options) == 1);
    CHECK(PySys_GetXOptions() == options);
    CHECK(Py_REFCNT(options) == 1);
    CHECK(RunInside(session.get(), "assert sys.own is True and sys._xoptions == {}"));
  }
  CHECK(PySys_GetObject("own") == nullptr);
}
