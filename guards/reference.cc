#include "guards/reference.h"

#include "guards/attr.h"
#include "guards/policy.h"

namespace pynterp::guards {
namespace {

struct DoorRow {
  const char *door, *hook, *tests;
};
// Where guest code could get at what is not its own, what stands there, and the programs of tests/escape/ that push.
constexpr DoorRow kDoors[] = {
    {"reading an attribute, however spelt: `a.b`, `getattr`, format fields, `attrgetter`, class patterns, `super()`, "
     "`object.__getattribute__`, `vars(type)[x].__get__`",
     "tp_descr_get of getset and member descriptors, and the wrappers behind their `__get__` (doors.cc)",
     "a01-a12, a15, a18, a19, b21-b25, d45-d47, d53, d54"},
    {"writing or deleting one", "tp_descr_set of the same, `__set__`, `__delete__`; tp_setattro of type and function",
     "a19, d51, d52, c39, c41, f76"},
    {"frames along a chain: `f_back`, `tb_next`, `__traceback__`, `gi_yieldfrom`, `cr_await`",
     "CutAtBorder: those of others are skipped (attr.cc)", "b21-b26, k110"},
    {"`sys.settrace`, `sys.setprofile`", "frames of others are not reported (sys_module.cc)", "b26"},
    {"`sys._getframe`", "a function of ours that counts own frames (sys_module.cc)", "b26"},
    {"lists of classes: `__subclasses__`", "the method filters (doors.cc)", "a13, c32"},
    {"class dictionaries: `int.__dict__`", "a copy per session; comparing and joining proxies hands out no dictionary",
     "a17, i92"},
    {"code made by hand: `CodeType`, `code.replace`, `FunctionType`, `TracebackType`",
     "tp_new of each, the methods replace and `__replace__` (doors.cc)", "b27, d48, d49, d50"},
    {"code made by the compiler or unmarshalled", "_PyCode_New marks it with who asked (replaced.cc)", "d49, e56-e61"},
    {"classes", "tp_alloc of metaclasses marks them before any hook runs (doors.cc)", "c36-c38"},
    {"`import`, `__import__`, `importlib`, what C code imports",
     "the session's own import; PyImport_* replaced (imports.cc, replaced.cc)", "f67-f71, f75, f77"},
    {"modules of C", "facades that hold listed names (c_modules.def, facade.cc)", "a20, f67, f72-f74"},
    {"`sys`", "a module of ours; what C code reads of sys is the session's (sys_module.cc, replaced.cc)",
     "b31, f69, f73"},
    {"files", "FileIO's tp_init looks at every path; functions of posix behind gates (doors.cc, gates.def)",
     "e66, f70, g82"},
    {"file lines in error texts", "Py_fopen on a guest's behalf is refused (replaced.cc)", "k106, k107"},
    {"codecs and error handlers",
     "a session looks up what is its own, and registers with itself (facade.cc, replaced.cc)", "f75, k110"},
    {"weak references of others", "getweakrefs lists none on objects of others (facade.cc)", "c43"},
    {"builtins", "a namespace per session, entered anew before each run (session.cc)", "d47, d48, g83"},
    {"what was going on: handled exceptions, context variables, generator hooks", "InSession (session.cc)", "b29, h90"},
    {"threads", "what C code asks there without a frame is asked by who started them (gate.cc, owner.cc)", "h89"},
    {"strict: the names of rules, wherever a program gives one",
     "opcodes, functions of C that take names, what C reads by a guest's name (strict.cc)", "`tests/strict`"},
    {"addresses: `id`, `repr`, `hash`", "a permutation with a key of the process (addresses.cc)", "i95"},
};

const char* VerdictText(Verdict verdict) {
  switch (verdict) {
    case Verdict::kAllow: return "yes";
    case Verdict::kOwn: return "own objects";
    case Verdict::kCut: return "cut at the border";
    case Verdict::kCopy: return "a copy of what is not own";
    case Verdict::kBases: return "without the host's ABCs";
    case Verdict::kDeny: return "no";
    case Verdict::kStrict: return "not in strict";
  }
  return "";
}

const char* AccessText(Access access) {
  switch (access) {
    case Access::kRead: return "read";
    case Access::kWrite: return "write";
    case Access::kAny: return "read, write";
  }
  return "";
}

}  // namespace

std::string GuardReference() {
  std::string out =
      "# The guard\n\n"
      "Written by `pynterp-run --guards`; the rules are `guards/attr_rules.def`. docs/security.md says what the guard "
      "is\n"
      "for.\n\n"
      "The guard asks whose an object is, then which attribute. Code, classes and what comes of them belong to the\n"
      "session that made them; there the whole language works. Everything else is the host's: of that a guest reaches\n"
      "what is listed here.\n\n"
      "## Doors\n\nThe tests are the programs `tests/escape/<id>_*.py`.\n\n| door | what stands there | tests "
      "|\n|---|---|---|\n";
  for (const DoorRow& row : kDoors) out += std::string("| ") + row.door + " | " + row.hook + " | " + row.tests + " |\n";
  out +=
      "\n## Rules\n\nData descriptors of functions, code, frames, tracebacks, generators, coroutines and methods that "
      "are\n"
      "not listed are for own objects only, and so is writing to classes.\n\n"
      "| attribute | on | access | verdict | because it |\n|---|---|---|---|---|\n";
  for (int i = 0; i < kRuleCount; ++i) {
    const Rule& rule = kRules[i];
    const PyTypeObject* type = TypeOf(rule.on);
    out += std::string("| `") + rule.name + "` | " + (type != nullptr ? type->tp_name : "any object") + " | " +
           AccessText(rule.access) + " | " + VerdictText(rule.verdict) + " | " + rule.why + " |\n";
  }
  out += "\n## Capabilities\n\n`--allow-X[=LIST]` and `--deny-X[=LIST]`, where X is one of:";
  for (const char* name : kCapabilityNames) out += std::string(" `") + name + "`";
  out += ". Denying wins.\n\n## Modules\n\n| preset | modules of Python, run in the session |\n|---|---|\n";
#define MODULES(preset, names) out += std::string("| ") + (#preset + 1) + " | " + names + " |\n";
#include "guards/modules.def"
  out += "\nModules of C, as facades:";
#define C_MODULE(name, preset, mode, names) out += " `" #name "`";
#include "guards/c_modules.def"
  out += ".\n";
  return out;
}

}  // namespace pynterp::guards
