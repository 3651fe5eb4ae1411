#include "guards/attr.h"

#include <cstring>

#include "guards/session.h"
#include "guards/strict.h"

namespace pynterp::guards {
namespace {

PyObject* MakeException(const char* name, PyObject* base) {
  PyObject* type = PyErr_NewException(name, base, nullptr);
  if (type == nullptr) {
    PyErr_Clear();
    return Py_NewRef(base);
  }
  return type;
}

}  // namespace

const Rule kRules[] = {
#define RULE(name, on, access, verdict, why) {#name, Kind::on, Access::access, Verdict::verdict, why},
#include "guards/attr_rules.def"
};
const int kRuleCount = sizeof kRules / sizeof kRules[0];

PyTypeObject* TypeOf(Kind kind) {
  switch (kind) {
    case Kind::kFunction: return &PyFunction_Type;
    case Kind::kCode: return &PyCode_Type;
    case Kind::kFrame: return &PyFrame_Type;
    case Kind::kTraceback: return &PyTraceBack_Type;
    case Kind::kException: return reinterpret_cast<PyTypeObject*>(PyExc_BaseException);
    case Kind::kGenerator: return &PyGen_Type;
    case Kind::kCoroutine: return &PyCoro_Type;
    case Kind::kAsyncGenerator: return &PyAsyncGen_Type;
    case Kind::kMethod: return &PyMethod_Type;
    case Kind::kBuiltin: return &PyCFunction_Type;
    case Kind::kMethodWrapper: return &_PyMethodWrapper_Type;
    case Kind::kModule: return &PyModule_Type;
    case Kind::kType: return &PyType_Type;
    case Kind::kProperty: return &PyProperty_Type;
    case Kind::kStaticMethod: return &PyStaticMethod_Type;
    case Kind::kClassMethod: return &PyClassMethod_Type;
    case Kind::kAnything:
    case Kind::kCount: break;
  }
  return nullptr;
}

Decision CheckAttr(const Owner* asker, PyObject* object, const Rule& rule, const char* strict_why) {
  if (strict_why != nullptr && asker->strict && !asker->library && !ReadsForItself::IsOpen())
    return {false, Verdict::kDeny, strict_why};
  switch (rule.verdict) {
    case Verdict::kAllow: return {true, Verdict::kAllow, nullptr};
    case Verdict::kCut: return {true, Verdict::kCut, nullptr};
    case Verdict::kOwn:
      if (IsForeign(object, asker)) return {false, Verdict::kDeny, rule.why};
      return {true, Verdict::kCut, nullptr};
    case Verdict::kCopy: return {true, IsForeign(object, asker) ? Verdict::kCopy : Verdict::kAllow, nullptr};
    case Verdict::kBases: return {true, IsForeign(object, asker) ? Verdict::kBases : Verdict::kAllow, nullptr};
    case Verdict::kDeny:
    case Verdict::kStrict: break;
  }
  return {false, Verdict::kDeny, rule.why};
}

PyObject* CutAtBorder(const Owner* asker, PyObject* object, const Rule& rule, PyObject* result) {
  if (result == nullptr) return nullptr;
  PyTypeObject* type = Py_TYPE(result);
  if (PyModule_Check(result)) {
    if (!IsForeign(result, asker)) return result;
    PyObject* name = PyModule_GetNameObject(result);
    PyObject* own = nullptr;
    if (name != nullptr && asker->session != nullptr) own = PyDict_GetItemWithError(asker->session->modules(), name);
    PyErr_Clear();
    Py_XDECREF(name);
    Py_DECREF(result);
    return Py_NewRef(own != nullptr ? own : Py_None);
  }
  if (type == &PyCapsule_Type) {
    Py_DECREF(result);
    Py_RETURN_NONE;
  }
  if (type == &PyType_Type || PyType_Check(result) || !IsForeign(result, asker)) return result;
  if (type == &PyFrame_Type) {
    PyFrameObject* frame = reinterpret_cast<PyFrameObject*>(result);
    while (frame != nullptr && IsForeign(reinterpret_cast<PyObject*>(frame), asker)) {
      PyFrameObject* back = PyFrame_GetBack(frame);
      Py_DECREF(frame);
      frame = back;
    }
    return frame != nullptr ? reinterpret_cast<PyObject*>(frame) : Py_NewRef(Py_None);
  }
  if (type == &PyTraceBack_Type) {
    PyTracebackObject* entry = reinterpret_cast<PyTracebackObject*>(result);
    while (entry != nullptr && IsForeign(reinterpret_cast<PyObject*>(entry), asker)) entry = entry->tb_next;
    PyObject* own = Py_NewRef(entry != nullptr ? reinterpret_cast<PyObject*>(entry) : Py_None);
    Py_DECREF(result);
    return own;
  }
  if (type == &PyGen_Type || type == &PyCoro_Type || type == &PyAsyncGen_Type) {
    Py_DECREF(result);
    Py_RETURN_NONE;
  }
  Py_DECREF(result);
  RaiseDenied(object, rule.name, rule.why);
  return nullptr;
}

void RaiseDenied(PyObject* owner, const char* name, const char* why) {
  PyErr_Format(AttributeDenied(),
               "'%.100s' object has no attribute '%s' for guest code: it %s (rule %s; "
               "--profile=open has no such rule)",
               Py_TYPE(owner)->tp_name, name, why, name);
}

PyObject* AttributeDenied() {
  static PyObject* type = MakeException("pynterp.AttributeDenied", PyExc_AttributeError);
  return type;
}
PyObject* ImportDenied() {
  static PyObject* type = MakeException("pynterp.ImportDenied", PyExc_ModuleNotFoundError);
  return type;
}
PyObject* AccessDenied() {
  static PyObject* type = MakeException("pynterp.AccessDenied", PyExc_PermissionError);
  return type;
}

}  // namespace pynterp::guards
