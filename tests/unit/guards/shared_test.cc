// What a session is given of sys and of modules of C can be changed in it alone.
#include <string>

#include "tests/unit/guards/guarded.h"

using namespace pynterp::guards;
using namespace pynterp::test;

namespace {

std::string Modules() {
  std::string names = "names = 'sys";
#define C_MODULE(name, preset, mode, names_) names += " " #name;
#include "guards/c_modules.def"
  return names + "'.split()\n";
}

constexpr char kValues[] = R"(
def values():
    for name in names:
        try:
            module = __import__(name)
        except ImportError:
            continue
        for key in dir(module):
            if key != 'modules':
                yield f'{name}.{key}', getattr(module, key)
)";
// Everything that takes an attribute, an item or one more member is given one.
constexpr char kPlant[] = R"(
planted = 0
for _, value in values():
    for plant in (lambda: setattr(value, 'planted', 1), lambda: value.append('planted'),
                  lambda: value.add('planted'), lambda: value.__setitem__('planted', 'planted')):
        try:
            plant()
        except Exception:
            continue
        planted += 1
)";
constexpr char kLook[] = R"(
found = [name for name, value in values()
         if hasattr(value, 'planted') or type(value) in (dict, list, set) and 'planted' in value]
assert not found, found
)";

}  // namespace

TEST_CASE("What a session has of modules of C is not shared") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), (Modules() + kValues + kPlant).c_str()));
  CHECK(PyLong_AsLong(Global(session.get(), "planted")) > 20);
  CHECK(!RunAsGuest(session.get(), (Modules() + kValues + kLook).c_str()));
  PyErr_Clear();
  std::unique_ptr<Session> other = MakeSession();
  CHECK(RunAsGuest(other.get(), (Modules() + kValues + kLook).c_str()));
  CHECK(PyRun_SimpleString((Modules() + kValues + kLook).c_str()) == 0);
}

TEST_CASE("What a strict session goes without, others in the process have") {
  std::unique_ptr<Session> strict = MakeSession(Profile::kStrict);
  auto policy = std::make_shared<Policy>();
  UsePreset("data", policy.get());
  const std::string module = "_pickle";
  AddGrant(kImport, &module, &policy->allow[kImport]);
  std::unique_ptr<Session> session = Session::Make(std::move(policy));
  REQUIRE(session != nullptr);
  CHECK(RunAsGuest(session.get(), "import _pickle"));
  CHECK(RunAsGuest(session.get(),
                   "try: memoryview(b'').__reduce_ex__(4)\n"
                   "except TypeError as error: assert 'cannot pickle' in str(error)\n"
                   "else: assert False"));
}
