// Policies as JSON: {"preset": "pure", "profile": "guarded", "allow": {"read": ["/data"], "net": true}, "deny": {}}.
// What the text says is added to the policy; a key nobody knows is an error.
#include "api/session.h"
#include "guards/policy.h"

namespace pynterp::api {
namespace {

std::string Text(PyObject* object) {
  const char* text = PyUnicode_Check(object) ? PyUnicode_AsUTF8(object) : nullptr;
  PyErr_Clear();
  return text != nullptr ? text : "";
}

bool ReadGrants(PyObject* object, const char* key, guards::Grant* grants, std::string* problem) {
  if (!PyDict_Check(object)) {
    *problem = std::string(key) + " is an object";
    return false;
  }
  PyObject *name, *value;
  Py_ssize_t position = 0;
  while (PyDict_Next(object, &position, &name, &value)) {
    const guards::Capability capability = guards::FindCapability(Text(name));
    if (capability == guards::kCapabilities) {
      *problem = std::string(key) + "." + Text(name) + ": no such capability";
      return false;
    }
    if (value == Py_True) {
      guards::AddGrant(capability, nullptr, &grants[capability]);
    } else if (PyList_Check(value)) {
      for (Py_ssize_t i = 0; i < PyList_GET_SIZE(value); ++i) {
        const std::string entry = Text(PyList_GET_ITEM(value, i));
        if (entry.empty()) {
          *problem = std::string(key) + "." + Text(name) + ": an entry is no text";
          return false;
        }
        guards::AddEntry(capability, entry, &grants[capability]);
      }
    } else if (value != Py_False) {
      *problem = std::string(key) + "." + Text(name) + " is true, false or a list of strings";
      return false;
    }
  }
  return true;
}

}  // namespace

bool ReadPolicy(const std::string& text, guards::Policy* policy, std::string* problem) {
  Ref object = DecodeJson(text, problem);
  if (!object) return false;
  if (!PyDict_Check(object.get())) {
    *problem = "a policy is a JSON object";
    return false;
  }
  // The preset first: the rest is added to it.
  PyObject* preset = PyDict_GetItemString(object.get(), "preset");
  if (preset != nullptr && !guards::UsePreset(Text(preset), policy)) {
    *problem = "preset is pure, data, script or open";
    return false;
  }
  PyObject *key, *value;
  Py_ssize_t position = 0;
  while (PyDict_Next(object.get(), &position, &key, &value)) {
    const std::string name = Text(key);
    if (name == "preset") continue;
    if (name == "profile") {
      if (guards::FindProfile(Text(value), &policy->profile)) continue;
      *problem = "profile is open, guarded or strict";
      return false;
    }
    if (name == "allow" || name == "deny") {
      if (!ReadGrants(value, name.c_str(), name == "allow" ? policy->allow : policy->deny, problem)) return false;
      continue;
    }
    if (name == "mounts" && PyList_Check(value)) {
      bool ok = true;
      for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(value); ++i) {
        ok = guards::AddMount(Text(PyList_GET_ITEM(value, i)), policy);
      }
      if (ok) continue;
      *problem = "mounts is a list of texts HOST::GUEST[::ro|rw|overlay]; HOST exists, GUEST is absolute";
      return false;
    }
    *problem = "no such key: " + name;
    return false;
  }
  return true;
}

}  // namespace pynterp::api
