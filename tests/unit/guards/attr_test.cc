// guards/attr.h: the table of rules and the one decision, for own objects and those of others.
#include "guards/attr.h"
#include "guards/strict.h"

#include "tests/unit/guards/guarded.h"

#include <set>
#include <string>

using namespace pynterp;
using namespace pynterp::guards;
using namespace pynterp::test;

namespace {

constexpr Rule RuleWith(Verdict verdict) { return {"name", Kind::kFunction, Access::kRead, verdict, "a reason"}; }

// A function of the session's and one of the host's.
struct TwoFunctions {
  std::unique_ptr<Session> session;
  Owned host;
  PyObject *own, *foreign;
  explicit TwoFunctions(Profile profile = Profile::kGuarded)
      : session(MakeSession(profile)), host(Execute(kOneOfEach)) {
    REQUIRE(RunAsGuest(session.get(), profile == Profile::kStrict ? "def function(): pass" : kOneOfEach));
    own = Global(session.get(), "function");
    foreign = PyDict_GetItemString(host.get(), "function");
  }
};

// Reads by way of object.__getattribute__, as C code does.
Owned ReadAsGuest(Session* session, PyObject* object, const char* name) {
  const InSession inside(session);
  return Owned(PyObject_GetAttrString(object, name));
}

bool Denied() {
  const bool denied = PyErr_Occurred() != nullptr && PyErr_ExceptionMatches(AttributeDenied());
  PyErr_Clear();
  return denied;
}

}  // namespace

TEST_CASE("each rule speaks of a descriptor that is there, once for each access") {
  std::set<std::string> seen;
  for (int i = 0; i < kRuleCount; ++i) {
    const Rule& rule = kRules[i];
    CAPTURE(rule.name);
    const int on = static_cast<int>(rule.on);
    CAPTURE(on);
    CHECK(std::string(rule.why).size() > 5);
    for (const Access access : {Access::kRead, Access::kWrite}) {
      if (rule.access != access && rule.access != Access::kAny) continue;
      CHECK(seen.insert(std::to_string(on) + rule.name + (access == Access::kRead ? "r" : "w")).second);
    }
    if (rule.verdict == Verdict::kStrict) {
      CHECK(rule.on == Kind::kAnything);
      continue;
    }
    PyTypeObject* type = TypeOf(rule.on);
    REQUIRE(type != nullptr);
    Owned dict(PyType_GetDict(type));
    PyObject* descriptor = PyDict_GetItemString(dict.get(), rule.name);
    REQUIRE(descriptor != nullptr);
    CHECK((Py_IS_TYPE(descriptor, &PyGetSetDescr_Type) || Py_IS_TYPE(descriptor, &PyMemberDescr_Type)));
  }
}

TEST_CASE("the decision: verdict by verdict, own and foreign") {
  const TwoFunctions f;
  const Owner* asker = f.session->guest();
  const struct {
    Verdict verdict;
    bool own, foreign;
    Verdict own_result, foreign_result;
  } table[] = {
      {Verdict::kAllow, true, true, Verdict::kAllow, Verdict::kAllow},
      {Verdict::kOwn, true, false, Verdict::kCut, Verdict::kDeny},
      {Verdict::kCut, true, true, Verdict::kCut, Verdict::kCut},
      {Verdict::kCopy, true, true, Verdict::kAllow, Verdict::kCopy},
      {Verdict::kBases, true, true, Verdict::kAllow, Verdict::kBases},
      {Verdict::kDeny, false, false, Verdict::kDeny, Verdict::kDeny},
  };
  for (const auto& row : table) {
    const int verdict = static_cast<int>(row.verdict);
    CAPTURE(verdict);
    const Rule rule = RuleWith(row.verdict);
    const Decision own = CheckAttr(asker, f.own, rule, nullptr), foreign = CheckAttr(asker, f.foreign, rule, nullptr);
    CHECK(own.allowed == row.own);
    CHECK(own.verdict == row.own_result);
    CHECK(foreign.allowed == row.foreign);
    CHECK(foreign.verdict == row.foreign_result);
    if (!foreign.allowed) CHECK(std::string(foreign.why) == "a reason");
    // A library module of the session may no more than its guest.
    CHECK(CheckAttr(f.session->library(), f.foreign, rule, nullptr).allowed == row.foreign);
  }
}

TEST_CASE("strict names: refused to the guest on its own objects too, not to its library") {
  const TwoFunctions f(Profile::kStrict);
  const Rule rule = RuleWith(Verdict::kAllow);
  CHECK(!CheckAttr(f.session->guest(), f.own, rule, "strictly not").allowed);
  CHECK(CheckAttr(f.session->library(), f.own, rule, "strictly not").allowed);
  const TwoFunctions loose;
  CHECK(CheckAttr(loose.session->guest(), loose.own, rule, "strictly not").allowed);
  CHECK(StrictWhy("__globals__") != nullptr);
  CHECK(StrictWhy("append") == nullptr);
}

TEST_CASE("at the border: what a result gives way to") {
  const TwoFunctions f;
  const Owner* asker = f.session->guest();
  const Rule rule = RuleWith(Verdict::kCut);
  const auto cut = [&](PyObject* result) { return Owned(CutAtBorder(asker, f.own, rule, Py_NewRef(result))); };
  for (const char* name : kOwned) {
    CAPTURE(name);
    PyObject* own = Global(f.session.get(), name);
    CHECK(cut(own).get() == own);
  }
  for (const char* name : {"generator", "coroutine", "stream", "frame", "traceback"}) {
    CAPTURE(name);
    CHECK(cut(PyDict_GetItemString(f.host.get(), name)).get() == Py_None);
  }
  for (const char* name : {"function", "code"}) {
    CAPTURE(name);
    CHECK(cut(PyDict_GetItemString(f.host.get(), name)) == nullptr);
    CHECK(Denied());
  }
  Owned sys(PyImport_ImportModule("sys")), os(PyImport_ImportModule("os"));
  CHECK(cut(os.get()).get() == Py_None);
  REQUIRE(RunAsGuest(f.session.get(), "import sys"));
  CHECK(cut(sys.get()).get() == Global(f.session.get(), "sys"));
  Owned capsule(PyCapsule_New(&sys, "test", nullptr));
  CHECK(cut(capsule.get()).get() == Py_None);
  CHECK(CutAtBorder(asker, f.own, rule, nullptr) == nullptr);
}

TEST_CASE("doors: rules hold for C code that reads attributes") {
  const TwoFunctions f;
  CHECK(ReadAsGuest(f.session.get(), f.own, "__globals__") != nullptr);
  CHECK(ReadAsGuest(f.session.get(), f.foreign, "__globals__") == nullptr);
  CHECK(Denied());
  CHECK(ReadAsGuest(f.session.get(), f.foreign, "__name__") != nullptr);
  CHECK(ReadAsGuest(f.session.get(), PyDict_GetItemString(f.host.get(), "frame"), "f_lasti") == nullptr);
  CHECK(Denied());
  CHECK(ReadAsGuest(nullptr, f.foreign, "__globals__") != nullptr);
}
