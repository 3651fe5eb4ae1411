#include "guards/gate.h"

#include <cstdio>

#include "guards/attr.h"
#include "guards/mount.h"
#include "guards/overlay.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

struct Gate {
  PyObject ob_base;
  GateKind kind;
  Capability capability;
  PyObject* name;
  PyObject* real;  // or nullptr
};

// Traces, and sets the refusal. RETURNS `allowed`.
bool Decide(const Owner* asker, bool allowed, Capability capability, const char* what) {
  TraceDecision(asker, allowed, capability, what);
  if (allowed) return true;
  const char* name = kCapabilityNames[capability];
  if (*what != 0) {
    PyErr_Format(AccessDenied(), "%s access to '%s' is not allowed here (--allow-%s=%s)", name, what, name, what);
  } else {
    PyErr_Format(AccessDenied(), "%s access is not allowed here (--allow-%s)", name, name);
  }
  return false;
}

// `given` leads to `real`; "": nowhere that can be told, which is for those who may go anywhere.
bool PathAllowed(const Owner* asker, Capability capability, const std::string& real, const std::string& given) {
  if (IsInOverlayRoot(real, capability == kWrite)) return Decide(asker, false, capability, given.c_str());
  if (!real.empty()) return Allowed(asker, capability, real.c_str());
  return Decide(asker, !asker->session->policy().IsPartial(capability), capability, given.c_str());
}

// The host's path (in an overlay: the key) for one in a mount, of the same type as `plain`; nullptr with the refusal
// set.
PyObject* MountedPath(const Owner* asker, const Mount& mount, const std::string& host, PyObject* plain, bool reads,
                      bool writes, bool is_entry, Overlay* overlay) {
  const Policy& policy = asker->session->policy();
  Overlay::Found found;
  if (overlay != nullptr) found = overlay->Find(host, is_entry);
  const std::string real = overlay != nullptr ? found.key : is_entry ? RealEntry(host) : RealPath(host);
  const char* text = real.c_str();
  const auto denies = [&](Capability capability) {
    // What was moved or copied in an overlay is still what it was.
    return policy.Denies(capability, real) || (!found.origin.empty() && policy.Denies(capability, found.origin)) ||
           IsInOverlayRoot(real, capability == kWrite && overlay == nullptr);
  };
  if (!Below(real, mount.host) || (reads && denies(kRead)) || (writes && denies(kWrite))) {
    TraceDecision(asker, false, writes ? kWrite : kRead, text);
    PyErr_Format(AccessDenied(), "%R is not allowed here: it leads out of the mount %s, or is denied", plain,
                 mount.guest.c_str());
    return nullptr;
  }
  if (writes && !mount.writable && overlay == nullptr) {
    TraceDecision(asker, false, kWrite, text);
    PyErr_Format(AccessDenied(), "write access to %R is not allowed here (--mount=...::%s::rw)", plain,
                 mount.guest.c_str());
    return nullptr;
  }
  TraceDecision(asker, true, writes ? kWrite : kRead, text);
  const auto size = static_cast<Py_ssize_t>(real.size());
  return PyBytes_Check(plain) ? PyBytes_FromStringAndSize(text, size) : PyUnicode_DecodeFSDefaultAndSize(text, size);
}

// os.scandir() for a path in a mount. New reference.
PyObject* ScanMounted(Session* session, PyObject* path) {
  PyObject* names = RunEmbedded(session, "posix.scandir");
  PyObject* scandir = names != nullptr ? Py_XNewRef(PyDict_GetItemString(names, "scandir")) : nullptr;
  PyObject* made = scandir != nullptr ? PyObject_CallOneArg(scandir, path) : nullptr;
  if (made == nullptr && !PyErr_Occurred()) PyErr_SetString(AccessDenied(), "scandir() is gone");
  Py_XDECREF(scandir);
  Py_XDECREF(names);
  return made;
}

PyObject* Here(const Gate* gate, const Owner* asker, PyObject* args, PyObject* kwargs) {
  const std::string mounted = GuestDirectory(asker->session->policy());
  if (mounted.empty()) {
    if (!Allowed(asker, gate->capability, RealPath(".").c_str())) return nullptr;
    return PyObject_Call(gate->real, args, kwargs);
  }
  const auto size = static_cast<Py_ssize_t>(mounted.size());
  return PyUnicode_EqualToUTF8(gate->name, "getcwdb") ? PyBytes_FromStringAndSize(mounted.c_str(), size)
                                                      : PyUnicode_DecodeFSDefaultAndSize(mounted.c_str(), size);
}

PyObject* CallWithPaths(const Gate* gate, const Owner* asker, PyObject* args, PyObject* kwargs, Py_ssize_t paths) {
  bool is_entry = gate->kind == GateKind::kEntry || gate->kind == GateKind::kTwoEntries;
  // Arguments by name could be a path or a directory's descriptor: only where everything is allowed.
  const Policy& policy = asker->session->policy();
  const bool partial = policy.IsPartial(gate->capability);
  const bool looks = partial || !policy.mounts.empty();
  if (!looks && !policy.trace) return PyObject_Call(gate->real, args, kwargs);
  if (looks && kwargs != nullptr) {
    PyObject *key, *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(kwargs, &position, &key, &value)) {
      const char* name = PyUnicode_AsUTF8(key);
      if (name == nullptr) return nullptr;
      const std::string_view given = name;
      if (given == "mode" || given == "exist_ok" || given == "ns") continue;
      if (given == "follow_symlinks" && PyBool_Check(value)) {
        is_entry = is_entry || value == Py_False;
        continue;
      }
      if (value == Py_None && given != "follow_symlinks" && given != "path") continue;
      PyErr_Format(AccessDenied(), "%U(%s=...) is not allowed here (--allow-%s)", gate->name, name,
                   kCapabilityNames[gate->capability]);
      return nullptr;
    }
  }
  if (PyTuple_GET_SIZE(args) < paths) {
    return Decide(asker, !partial, gate->capability, "") ? PyObject_Call(gate->real, args, kwargs) : nullptr;
  }
  PyObject* checked = PyTuple_New(PyTuple_GET_SIZE(args));
  if (checked == nullptr) return nullptr;
  PyObject* shown[2] = {nullptr, nullptr};
  Overlay* overlays[2] = {nullptr, nullptr};
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args); ++i) {
    PyObject* argument = PyTuple_GET_ITEM(args, i);
    PyObject* given = i >= paths ? Py_NewRef(argument)
                                 : CheckedPath(asker, argument, gate->capability == kRead, gate->capability == kWrite,
                                               false, is_entry, &shown[i], &overlays[i]);
    if (given == nullptr) {
      Py_XDECREF(shown[0]);
      Py_DECREF(checked);
      return nullptr;
    }
    PyTuple_SET_ITEM(checked, i, given);
  }
  PyObject* result;
  if (shown[0] != nullptr && PyUnicode_EqualToUTF8(gate->name, "scandir")) {
    result = ScanMounted(asker->session, shown[0]);
  } else if (overlays[0] != nullptr || overlays[1] != nullptr) {
    result = CallInOverlay(PyUnicode_AsUTF8(gate->name), gate->capability == kWrite, gate->real, overlays, checked,
                           kwargs, shown);
  } else {
    result = PyObject_Call(gate->real, checked, kwargs);
  }
  for (Py_ssize_t i = 0; i < 2; ++i) {
    if (result == nullptr && shown[i] != nullptr) ShowInError(PyTuple_GET_ITEM(checked, i), shown[i]);
    Py_XDECREF(shown[i]);
  }
  Py_DECREF(checked);
  return result;
}

// What a thread of a guest's runs. `self` is a tuple: the guest's function and whose it is.
PyObject* RunThread(PyObject* self, PyObject* args, PyObject* kwargs) {
  PyObject* function = PyTuple_GET_ITEM(self, 0);
  AskAlwaysAs(reinterpret_cast<Owner*>(PyTuple_GET_ITEM(self, 1)));
  PyObject* result = PyObject_Call(function, args, kwargs);
  if (result == nullptr && PyErr_ExceptionMatches(PyExc_SystemExit)) {
    PyErr_Clear();
  } else if (result == nullptr) {
    PyErr_FormatUnraisable("Exception ignored in thread started by %R", function);
  }
  Py_XDECREF(result);
  Py_RETURN_NONE;
}
PyMethodDef g_run_thread = {"run_thread", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(RunThread)),
                            METH_VARARGS | METH_KEYWORDS, nullptr};

PyObject* StartThread(const Gate* gate, Owner* asker, PyObject* args, PyObject* kwargs) {
  const bool is_named = PyTuple_GET_SIZE(args) == 0 && kwargs != nullptr;
  PyObject* function = is_named                     ? PyDict_GetItemString(kwargs, "function")
                       : PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0)
                                                    : nullptr;
  if (function == nullptr || !PyCallable_Check(function)) return PyObject_Call(gate->real, args, kwargs);
  PyObject* self = PyTuple_Pack(2, function, reinterpret_cast<PyObject*>(asker));
  PyObject* run = self != nullptr ? PyCFunction_New(&g_run_thread, self) : nullptr;
  PyObject* given = run != nullptr ? PyTuple_New(PyTuple_GET_SIZE(args)) : nullptr;
  PyObject* named = given != nullptr && kwargs != nullptr ? PyDict_Copy(kwargs) : nullptr;
  bool ok = given != nullptr && (kwargs == nullptr || named != nullptr);
  for (Py_ssize_t i = 0; given != nullptr && i < PyTuple_GET_SIZE(args); ++i) {
    PyTuple_SET_ITEM(given, i, Py_NewRef(i == 0 ? run : PyTuple_GET_ITEM(args, i)));
  }
  if (ok && is_named) ok = PyDict_SetItemString(named, "function", run) == 0;
  PyObject* result = ok ? PyObject_Call(gate->real, given, named) : nullptr;
  Py_XDECREF(self);
  Py_XDECREF(run);
  Py_XDECREF(given);
  Py_XDECREF(named);
  return result;
}

PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) {
  const auto* gate = reinterpret_cast<const Gate*>(self);
  Owner* asker = Asker();
  if (gate->kind == GateKind::kNothing) Py_RETURN_NONE;
  if (asker == nullptr || asker->session == nullptr) {
    PyErr_Format(AccessDenied(), "%U() belongs to a session that is gone", gate->name);
    return nullptr;
  }
  if (g_count_host_call != nullptr && !g_count_host_call()) return nullptr;
  const char* name = PyUnicode_AsUTF8(gate->name);
  switch (gate->kind) {
    case GateKind::kRefuse:
      PyErr_Format(AccessDenied(), "%U() is not allowed in a session with a guard (-A allows it)", gate->name);
      return nullptr;
    case GateKind::kNeed:
    case GateKind::kThread:
      if (asker->session->policy().IsPartial(gate->capability)) {
        PyErr_Format(AccessDenied(), "%U() is not allowed here (--allow-%s)", gate->name,
                     kCapabilityNames[gate->capability]);
        TraceDecision(asker, false, gate->capability, name);
        return nullptr;
      }
      TraceDecision(asker, true, gate->capability, name);
      if (gate->kind == GateKind::kThread) return StartThread(gate, asker, args, kwargs);
      return PyObject_Call(gate->real, args, kwargs);
    case GateKind::kIfAllowed:
      if (asker->session->policy().IsPartial(gate->capability)) Py_RETURN_NONE;
      return PyObject_Call(gate->real, args, kwargs);
    case GateKind::kPath:
    case GateKind::kEntry: return CallWithPaths(gate, asker, args, kwargs, 1);
    case GateKind::kTwoEntries: return CallWithPaths(gate, asker, args, kwargs, 2);
    case GateKind::kPathOrHere:
      if (PyTuple_GET_SIZE(args) == 0 && (kwargs == nullptr || PyDict_GET_SIZE(kwargs) == 0)) {
        PyObject* here = Py_BuildValue("(s)", ".");
        PyObject* result = here != nullptr ? CallWithPaths(gate, asker, here, nullptr, 1) : nullptr;
        Py_XDECREF(here);
        return result;
      }
      return CallWithPaths(gate, asker, args, kwargs, 1);
    case GateKind::kHere: return Here(gate, asker, args, kwargs);
    case GateKind::kSetLocale:
      if (!asker->session->policy().IsPartial(gate->capability)) return PyObject_Call(gate->real, args, kwargs);
      if (PyTuple_GET_SIZE(args) == 1 || (PyTuple_GET_SIZE(args) == 2 && PyTuple_GET_ITEM(args, 1) == Py_None)) {
        return PyObject_Call(gate->real, args, nullptr);
      }
      PyErr_SetString(AccessDenied(), "the locale is the process's: a session cannot change it");
      return nullptr;
    case GateKind::kNothing: break;
  }
  Py_RETURN_NONE;
}

PyObject* Repr(PyObject* self) {
  return PyUnicode_FromFormat("<built-in function %U>", reinterpret_cast<Gate*>(self)->name);
}
PyObject* GetName(PyObject* self, void*) { return Py_NewRef(reinterpret_cast<Gate*>(self)->name); }
void Dealloc(PyObject* self) {
  auto* gate = reinterpret_cast<Gate*>(self);
  Py_XDECREF(gate->name);
  Py_XDECREF(gate->real);
  PyObject_Free(self);
}

PyGetSetDef g_getset[] = {
    {"__name__", GetName, nullptr, nullptr, nullptr},
    {"__qualname__", GetName, nullptr, nullptr, nullptr},
    {},
};

PyTypeObject g_gate_type = {
    .ob_base = {PyObject_HEAD_INIT(&PyType_Type) 0},
    .tp_name = "pynterp.gate",
    .tp_basicsize = sizeof(Gate),
    .tp_dealloc = Dealloc,
    .tp_repr = Repr,
    .tp_call = Call,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
    .tp_getset = g_getset,
};

}  // namespace

bool (*g_count_host_call)() = nullptr;

PyObject* MakeGate(GateKind kind, Capability capability, const char* name, PyObject* real) {
  if (g_gate_type.tp_base == nullptr && PyType_Ready(&g_gate_type) < 0) return nullptr;
  auto* gate = PyObject_New(Gate, &g_gate_type);
  if (gate == nullptr) return nullptr;
  gate->kind = kind;
  gate->capability = capability;
  gate->real = Py_XNewRef(real);
  gate->name = PyUnicode_FromString(name);
  if (gate->name == nullptr) Py_CLEAR(gate);
  return reinterpret_cast<PyObject*>(gate);
}

void TraceDecision(const Owner* asker, bool allowed, Capability capability, const char* what) {
  if (asker->session == nullptr || !asker->session->policy().trace) return;
  std::fprintf(stderr, "policy: %s %s%s%s\n", allowed ? "allow" : "deny", kCapabilityNames[capability],
               *what != 0 ? " " : "", what);
}

bool Allowed(const Owner* asker, Capability capability, const char* what) {
  const bool allowed = asker->session != nullptr && asker->session->policy().Allows(capability, what);
  return Decide(asker, allowed, capability, what);
}

void ShowInError(PyObject* host, PyObject* shown) {
  if (!PyErr_ExceptionMatches(PyExc_OSError)) return;
  PyObject* raised = PyErr_GetRaisedException();
  auto* error = reinterpret_cast<PyOSErrorObject*>(raised);
  for (PyObject** name : {&error->filename, &error->filename2}) {
    if (*name != nullptr && PyObject_RichCompareBool(*name, host, Py_EQ) == 1) Py_SETREF(*name, Py_NewRef(shown));
  }
  PyErr_SetRaisedException(raised);
}

PyObject* CheckedPath(const Owner* asker, PyObject* path, bool reads, bool writes, bool has_opener, bool is_entry,
                      PyObject** shown, Overlay** overlay) {
  if (asker->session == nullptr) {
    PyErr_SetString(AccessDenied(), "the session is gone");
    return nullptr;
  }
  const Policy& policy = asker->session->policy();
  const bool all = !(reads && policy.IsPartial(kRead)) && !(writes && policy.IsPartial(kWrite));
  if (PyLong_Check(path) || has_opener) {
    if (all) return Py_NewRef(path);
    PyErr_Format(AccessDenied(), "opening a file by %s is not allowed here (--allow-%s)",
                 has_opener ? "a function of the guest's" : "its number", reads ? "read" : "write");
    return nullptr;
  }
  PyObject* plain = PyOS_FSPath(path);
  if (plain == nullptr) return nullptr;
  // A subclass could answer otherwise the next time.
  if (PyUnicode_Check(plain) && !PyUnicode_CheckExact(plain)) {
    Py_SETREF(plain, PyUnicode_FromObject(plain));
  } else if (PyBytes_Check(plain) && !PyBytes_CheckExact(plain)) {
    Py_SETREF(plain, PyBytes_FromStringAndSize(PyBytes_AS_STRING(plain), PyBytes_GET_SIZE(plain)));
  }
  PyObject* bytes = nullptr;
  if (plain == nullptr || !PyUnicode_FSConverter(plain, &bytes)) {
    Py_XDECREF(plain);
    return nullptr;
  }
  const std::string given = PyBytes_AS_STRING(bytes);
  Py_DECREF(bytes);
  std::string host;
  if (const Mount* mount = FindMount(policy, given, &host)) {
    *overlay = asker->session->OverlayOf(*mount);
    PyObject* mounted = MountedPath(asker, *mount, host, plain, reads, writes, is_entry, *overlay);
    if (mounted != nullptr) *shown = plain;
    else Py_DECREF(plain);
    return mounted;
  }
  const std::string real = is_entry ? RealEntry(given) : RealPath(given);
  const bool allowed =
      (!reads || PathAllowed(asker, kRead, real, given)) && (!writes || PathAllowed(asker, kWrite, real, given));
  if (!allowed) Py_CLEAR(plain);
  return plain;
}

}  // namespace pynterp::guards
