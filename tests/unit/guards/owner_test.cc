// guards/owner.h: whose an object is, and who asks.
#include "guards/owner.h"

#include "tests/unit/guards/guarded.h"

using namespace pynterp;
using namespace pynterp::guards;
using namespace pynterp::test;

namespace {

const Owner* WhoseIs(PyObject* object) {
  bool known = false;
  const Owner* owner = OwnerOf(object, &known);
  CHECK(known);
  return owner;
}

}  // namespace

TEST_CASE("what a session makes is its own, whatever the kind") {
  std::unique_ptr<Session> a = MakeSession(), b = MakeSession();
  REQUIRE(RunAsGuest(a.get(), kOneOfEach));
  Owned host = Execute(kOneOfEach);
  REQUIRE(host);
  for (const char* name : kOwned) {
    CAPTURE(name);
    CHECK(SameSession(WhoseIs(Global(a.get(), name)), a->guest()));
    CHECK(!IsForeign(Global(a.get(), name), a->guest()));
    CHECK(!IsForeign(Global(a.get(), name), a->library()));
    CHECK(IsForeign(Global(a.get(), name), b->guest()));
    CHECK(IsForeign(Global(a.get(), name), nullptr));
    PyObject* hosts = PyDict_GetItemString(host.get(), name);
    CHECK(WhoseIs(hosts) == nullptr);
    CHECK(IsForeign(hosts, a->guest()));
    CHECK(!IsForeign(hosts, nullptr));
  }
}

TEST_CASE("kinds that belong to nobody in particular are foreign to nobody") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), "things = [1, 'a', [], {}, len, [].append, int.__add__, object()]"));
  PyObject* things = Global(session.get(), "things");
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(things); ++i) {
    CAPTURE(i);
    bool known = true;
    CHECK(OwnerOf(PyList_GET_ITEM(things, i), &known) == nullptr);
    CHECK(!known);
    CHECK(!IsForeign(PyList_GET_ITEM(things, i), session->guest()));
  }
}

TEST_CASE("nested and evaluated code is marked, and a file name proves nothing") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(),
                     "def outer():\n  def inner(): return lambda: 0\n  return inner\n"
                     "deep = outer()()\n"
                     "made = eval(compile('lambda: 0', '/usr/lib/python3.14/os.py', 'eval'))\n"
                     "exec('def ran(): pass')\n"));
  for (const char* name : {"outer", "deep", "made", "ran"}) {
    CAPTURE(name);
    CHECK(SameSession(WhoseIs(Global(session.get(), name)), session->guest()));
  }
}

TEST_CASE("modules: those of the host's table are foreign, the session's are not") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), "import math, json, sys, types; own = types.ModuleType('os')"));
  for (const char* name : {"math", "json", "sys", "own"})
    CHECK(!IsForeign(Global(session.get(), name), session->guest()));
  for (const char* name : {"sys", "builtins", "os"}) {
    Owned module(PyImport_ImportModule(name));
    REQUIRE(module);
    CHECK(IsForeign(module.get(), session->guest()));
  }
}

TEST_CASE("who asks: the innermost scope right above the running frame") {
  std::unique_ptr<Session> a = MakeSession(), b = MakeSession();
  CHECK(Asker() == nullptr);
  {
    const AskingAs guest(a->guest());
    CHECK(Asker() == a->guest());
    {
      const AskingAs other(b->guest());
      CHECK(Asker() == b->guest());
      const AskingAs host(nullptr);
      CHECK(Asker() == nullptr);
    }
    CHECK(Asker() == a->guest());
    CHECK(Maker() == a->guest());
    const MakeFor library(a->library());
    CHECK(Maker() == a->library());
    CHECK(Asker() == a->guest());
  }
  CHECK(Asker() == nullptr);
}

TEST_CASE("a mark outlives its session and is nobody's then") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), "def function(): pass\nclass Type: pass"));
  Owned function(Py_NewRef(Global(session.get(), "function"))), type(Py_NewRef(Global(session.get(), "Type")));
  session->Clear();
  session.reset();
  for (PyObject* kept : {function.get(), type.get()}) {
    const Owner* owner = WhoseIs(kept);
    REQUIRE(owner != nullptr);
    CHECK(owner->session == nullptr);
  }
  std::unique_ptr<Session> next = MakeSession();
  CHECK(IsForeign(function.get(), next->guest()));
}
