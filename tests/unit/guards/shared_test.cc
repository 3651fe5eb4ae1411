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

// Everything that takes an attribute, an item or one more member is given one.
constexpr char kPlant[] = R"(
planted = 0
for name in names:
    try:
        module = __import__(name)
    except ImportError:
        continue
    for key in dir(module):
        value = getattr(module, key)
        if key == 'modules':
            continue
        for plant in (lambda: setattr(value, 'planted', 1), lambda: value.append('planted'),
                      lambda: value.add('planted'), lambda: value.__setitem__('planted', 'planted')):
            try:
                plant()
            except Exception:
                continue
            planted += 1
)";
constexpr char kLook[] = R"(
found = []
for name in names:
    try:
        module = __import__(name)
    except ImportError:
        continue
    for key in dir(module):
        value = getattr(module, key)
        if key == 'modules':
            continue
        if hasattr(value, 'planted') or type(value) in (dict, list, set) and 'planted' in value:
            found.append(f'{name}.{key}')
assert not found, found
)";

}  // namespace

TEST_CASE("What a session has of modules of C is not shared") {
  std::unique_ptr<Session> session = MakeSession();
  REQUIRE(RunAsGuest(session.get(), (Modules() + kPlant).c_str()));
  CHECK(PyLong_AsLong(Global(session.get(), "planted")) > 20);
  CHECK(!RunAsGuest(session.get(), (Modules() + kLook).c_str()));
  PyErr_Clear();
  std::unique_ptr<Session> other = MakeSession();
  CHECK(RunAsGuest(other.get(), (Modules() + kLook).c_str()));
  CHECK(PyRun_SimpleString((Modules() + kLook).c_str()) == 0);
}
