#include "guards/attr.h"

#include <string_view>

namespace pynterp::guards {
namespace {

struct Rule {
  std::string_view name;
  const char* why;
};
constexpr Rule kRules[] = {
#define RULE(name, on, access, verdict, why) {#name, why},
#include "guards/attr_rules.def"
};

Profile g_profile = Profile::kOpen;

std::string_view Utf8(PyObject* text) {
  Py_ssize_t n;
  const char* s = PyUnicode_AsUTF8AndSize(text, &n);
  if (s == nullptr) {
    PyErr_Clear();  // lone surrogates: no rule has such a name
    return {};
  }
  return {s, static_cast<size_t>(n)};
}

// A file name is the guest's to choose (compile()): this tells library from guest code, it does not hold against one
// that lies. Ownership of code objects replaces it.
bool IsLibrary(PyCodeObject* code) {
  const std::string_view file = Utf8(code->co_filename);
  return file.starts_with("<frozen ") || file.starts_with("/usr/lib/python3.14/");
}

}  // namespace

void SetProfile(Profile profile) { g_profile = profile; }
bool IsStrict() { return g_profile == Profile::kStrict; }

Verdict CheckAttr(PyCodeObject* code, PyObject* name, const char** why) {
  const std::string_view text = Utf8(name);
  for (const Rule& rule : kRules) {
    if (rule.name == text) {
      *why = rule.why;
      return IsLibrary(code) ? Verdict::kAllow : Verdict::kDeny;
    }
  }
  return Verdict::kAllow;
}

void RaiseDenied(PyObject* owner, PyObject* name, const char* why) {
  PyErr_Format(PyExc_AttributeError, "'%.100s' object has no attribute '%U' for guest code: it %s",
               Py_TYPE(owner)->tp_name, name, why);
}

}  // namespace pynterp::guards
