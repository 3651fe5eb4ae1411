// Functions of the host as guests see them: a callable that turns its arguments into values and calls out.
#include <vector>

#include "api/worker.h"

namespace pynterp::api {
namespace {

struct HostFunctionObject {
  PyObject_HEAD
  std::shared_ptr<HostFunction>* function;  // owned
};

HostFunction* FunctionOf(PyObject* self) { return reinterpret_cast<HostFunctionObject*>(self)->function->get(); }

PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) {
  const std::shared_ptr<HostFunction> function = *reinterpret_cast<HostFunctionObject*>(self)->function;
  if (kwargs != nullptr && PyDict_GET_SIZE(kwargs) != 0) {
    PyErr_Format(PyExc_TypeError, "%s() takes no keyword arguments", function->name.c_str());
    return nullptr;
  }
  const HostCall call = [&function](Session* session, const pynterp_value* arguments, size_t count,
                                    pynterp_value* result, pynterp_error** error) {
    return function->function(session->name, function->user, arguments, count, result, error);
  };
  const auto count = static_cast<size_t>(PyTuple_GET_SIZE(args));
  return CallHost(function->name + "()", function->session, &PyTuple_GET_ITEM(args, 0), count, call).Release();
}

void Dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  delete reinterpret_cast<HostFunctionObject*>(self)->function;
  type->tp_free(self);
  Py_DECREF(type);
}

PyObject* Repr(PyObject* self) { return PyUnicode_FromFormat("<host function %s>", FunctionOf(self)->name.c_str()); }

PyObject* GetName(PyObject* self, void*) { return PyUnicode_FromString(FunctionOf(self)->name.c_str()); }

PyTypeObject* HostFunctionType() {
  static PyTypeObject* type = nullptr;
  if (type != nullptr) return type;
  static PyGetSetDef getset[] = {
      {"__name__", GetName, nullptr, nullptr, nullptr},
      {"__qualname__", GetName, nullptr, nullptr, nullptr},
      {},
  };
  static PyType_Slot slots[] = {
      {Py_tp_call, reinterpret_cast<void*>(Call)},
      {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
      {Py_tp_repr, reinterpret_cast<void*>(Repr)},
      {Py_tp_getset, getset},
      {0, nullptr},
  };
  static PyType_Spec spec = {"pynterp.host_function", sizeof(HostFunctionObject), 0,
                             Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE, slots};
  const guards::AskingAs host(nullptr);  // no session's own, whichever comes first
  type = reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));
  return type;
}

// Raises what the host asked for; takes over `error`.
void RaiseFromHost(const std::string& what, pynterp_status status, pynterp_error* error) {
  const std::shared_ptr<Error> given = TakeError(error);
  PyObject* type = PyExc_RuntimeError;
  if (status == PYNTERP_RAISED && given != nullptr) {
    PyObject* builtin = PyDict_GetItemString(PyEval_GetBuiltins(), given->type.c_str());
    if (builtin != nullptr && PyExceptionClass_Check(builtin)) type = builtin;
  }
  const Ref held = Ref::Share(type);  // a guest may have put a class of its own there, and take it out meanwhile
  std::string message;
  if (given != nullptr) {
    message = given->message;
  } else {
    message = what + " failed in the host: " + pynterp_status_name(status);
  }
  Ref text = Ref::Steal(PyUnicode_DecodeUTF8(message.data(), static_cast<Py_ssize_t>(message.size()), "replace"));
  if (text) PyErr_SetObject(type, text.get());
}

}  // namespace

Ref CallHost(const std::string& what, pynterp_session* of, PyObject* const* given, size_t count, const HostCall& call) {
  Session* session = CurrentSession();
  if (session == nullptr || session->name != of) {
    PyErr_Format(PyExc_RuntimeError, "%s can only be called on the thread that runs its session", what.c_str());
    return {};
  }
  if (!vm::CountHostCall(&session->limits())) return {};
  std::vector<pynterp_value> arguments;
  arguments.reserve(count);
  for (size_t i = 0; i < count; ++i) arguments.push_back(StoreValue(session, Ref::Share(given[i])));
  pynterp_value result = 0;
  pynterp_error* error = nullptr;
  pynterp_status status;
  {
    HostScope outside(session);
    status = call(session, arguments.data(), count, &result, &error);
  }
  Ref value = Ref::Share(FindValue(session, result));
  DropValue(session, result);
  for (pynterp_value argument : arguments) DropValue(session, argument);
  if (status == PYNTERP_CANCELLED) pynterp_session_cancel(session->name, "cancelled by a host function");
  if (status == PYNTERP_CANCELLED || session->limits().tripped != vm::kNotTripped) {
    pynterp_error_free(error);
    vm::TripLimit(&session->limits(), vm::kCancelled);
    return {};
  }
  if (status != PYNTERP_OK) {
    RaiseFromHost(what, status, error);
    return {};
  }
  pynterp_error_free(error);
  if (result == 0) return Ref::Share(Py_None);
  if (!value) PyErr_Format(PyExc_RuntimeError, "%s returned a value that is not valid", what.c_str());
  return value;
}

Ref MakeHostFunction(std::shared_ptr<HostFunction> function) {
  PyTypeObject* type = HostFunctionType();
  if (type == nullptr) return {};
  Ref object = Ref::Steal(type->tp_alloc(type, 0));
  if (!object) return {};
  reinterpret_cast<HostFunctionObject*>(object.get())->function =
      new std::shared_ptr<HostFunction>(std::move(function));
  return object;
}

}  // namespace pynterp::api

using namespace pynterp::api;

namespace {

pynterp_status Define(pynterp_session* session, const char* name, const std::shared_ptr<HostFunction>& function,
                      pynterp_error** error) {
  if (name == nullptr || function->function == nullptr) return Usage(error, "name or function is NULL");
  function->name = name;
  if (RemoteCall remote(session, error); remote.answers()) {
    if (remote.status() != PYNTERP_OK) return remote.status();
    function->session = session;
    return remote->Define(function, error);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  function->session = session;
  Ref key = Ref::Steal(PyUnicode_FromString(name));
  Ref object = key ? MakeHostFunction(function) : Ref();
  if (!object || PyDict_SetItem(call->globals, key.get(), object.get()) < 0) {
    function->session = nullptr;
    PyErr_Clear();
    return Usage(error, "name is not UTF-8");
  }
  call->functions.push_back(function);
  return PYNTERP_OK;
}

}  // namespace

pynterp_status pynterp_define_function(pynterp_session* session, const char* name, pynterp_function function,
                                       void* user, void (*drop)(void*), pynterp_error** error) {
  auto made = std::make_shared<HostFunction>();
  made->function = function;
  made->user = user;
  made->drop = drop;
  const pynterp_status status = Define(session, name, made, error);
  if (status != PYNTERP_OK && drop != nullptr) drop(user);
  return status;
}
