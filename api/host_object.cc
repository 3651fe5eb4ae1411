// Objects of the host as guests see them.
//   CLASS     a Python type per exposed class and session, which belongs to the host as the guard sees it. It cannot be
//             changed, derived from or called unless its options say so.
//   INSTANCE  a Python object around a pointer of the host's. It has no __dict__, takes no weak references and is not
//             pickled or copied. On it only the class's members are found, __class__, __doc__, and what refuses
//             pickling.
//   MEMBER    an attribute or a method: a descriptor in the type, which looks whose instance it is given.
//   DROPPED   each pointer exactly once: when its Python object dies, or at the session's end, which leaves the Python
//             object empty.
#include <string_view>
#include <utility>

#include "api/session.h"
#include "api/worker.h"

namespace pynterp::api {

struct HostClass {
  std::string name;
  pynterp_session* session = nullptr;  // nullptr: gone
  Ref type;  // empty once the session is gone
  pynterp_class_options options = {};
  void* user = nullptr;
  void (*drop)(void*) = nullptr;
  std::vector<std::shared_ptr<struct HostMember>> members;  // which refer back; emptied at the session's end
};

struct HostMember {
  std::string name, full_name;  // "owner", "Account.owner"
  std::shared_ptr<HostClass> owner;
  pynterp_member is = {};
  void* user = nullptr;
  void (*drop)(void*) = nullptr;
};

struct HostInstance {
  std::shared_ptr<HostClass> of;
  Session* session = nullptr;  // nullptr: dropped
  std::list<HostInstance*>::iterator place;
  void* object = nullptr;
  void (*drop)(void* user, void* object) = nullptr;  // of a constructor's object
  void (*drop_alone)(void* object) = nullptr;  // of one that the host gave
};

namespace {

struct InstanceObject {
  PyObject_HEAD
  HostInstance* instance;  // owned; nullptr before it is filled
};
struct MemberObject {
  PyObject_HEAD
  std::shared_ptr<HostMember>* member;  // owned
};

char g_token;  // of every exposed class

bool IsExposedOrDerived(PyTypeObject* type) { return PyType_GetBaseByToken(type, &g_token, nullptr) == 1; }

HostInstance* InstanceOf(PyObject* object) {
  return IsExposedOrDerived(Py_TYPE(object)) ? reinterpret_cast<InstanceObject*>(object)->instance : nullptr;
}

// ---- instances ----

void Drop(HostInstance* instance) {
  Session* session = instance->session;
  instance->session = nullptr;
  session->instances.erase(instance->place);
  PyObject* raised = PyErr_GetRaisedException();
  const auto run = [instance] {
    if (instance->drop != nullptr) instance->drop(instance->of->user, instance->object);
    if (instance->drop_alone != nullptr) instance->drop_alone(instance->object);
  };
  if (session == CurrentSession()) {
    const HostScope outside(session);
    run();
  } else {
    PyThreadState* thread = PyEval_SaveThread();
    run();
    PyEval_RestoreThread(thread);
  }
  PyErr_SetRaisedException(raised);
}

void InstanceDealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  HostInstance* instance = std::exchange(reinterpret_cast<InstanceObject*>(self)->instance, nullptr);
  if (instance != nullptr && instance->session != nullptr) Drop(instance);
  delete instance;
  type->tp_free(self);
  Py_DECREF(type);
}

// Takes over nothing on failure. RETURNS an empty Ref with an exception set.
Ref Wrap(Session* session, PyTypeObject* type, std::shared_ptr<HostClass> of, HostInstance what) {
  Ref made = Ref::Steal(type->tp_alloc(type, 0));
  if (!made) return {};
  auto* instance = new HostInstance(std::move(what));
  instance->of = std::move(of);
  instance->session = session;
  instance->place = session->instances.insert(session->instances.end(), instance);
  reinterpret_cast<InstanceObject*>(made.get())->instance = instance;
  return made;
}

std::shared_ptr<HostClass> ClassOf(Session* session, PyTypeObject* type) {
  PyTypeObject* base = nullptr;
  if (session == nullptr || PyType_GetBaseByToken(type, &g_token, &base) != 1) return nullptr;
  const Ref held = Ref::Steal(reinterpret_cast<PyObject*>(base));
  for (const auto& known : session->classes) {
    if (known->type.get() == held.get()) return known;
  }
  return nullptr;
}

PyObject* InstanceNew(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  Session* session = CurrentSession();
  const std::shared_ptr<HostClass> of = ClassOf(session, type);
  if (of == nullptr || of->options.construct == nullptr) {
    PyErr_Format(PyExc_TypeError, "cannot create '%.100s' instances", type->tp_name);
    return nullptr;
  }
  if (kwargs != nullptr && PyDict_GET_SIZE(kwargs) != 0) {
    PyErr_Format(PyExc_TypeError, "%s() takes no keyword arguments", of->name.c_str());
    return nullptr;
  }
  HostInstance made;
  made.drop = of->options.drop_object;
  bool given = false;
  const HostCall construct = [&](Session* in, const pynterp_value* arguments, size_t count, pynterp_value*,
                                 pynterp_error** error) {
    const pynterp_status status = of->options.construct(in->name, of->user, arguments, count, &made.object, error);
    given = status == PYNTERP_OK;
    return status;
  };
  const Ref called = CallHost(of->name + "()", of->session, &PyTuple_GET_ITEM(args, 0),
                              static_cast<size_t>(PyTuple_GET_SIZE(args)), construct);
  Ref object = called ? Wrap(session, type, of, made) : Ref();
  if (!object && given && made.drop != nullptr) {
    PyObject* raised = PyErr_GetRaisedException();
    {
      const HostScope outside(session);
      made.drop(of->user, made.object);
    }
    PyErr_SetRaisedException(raised);
  }
  return object.Release();
}

bool IsMember(PyObject* found);

// Whether `name` is found on an object of exactly the exposed class. A guest's own subclass has its own names besides.
bool Hidden(PyObject* self, PyObject* name) {
  if (Py_TYPE(self)->tp_dealloc != InstanceDealloc) return false;
  PyObject* found = PyUnicode_Check(name) ? _PyType_Lookup(Py_TYPE(self), name) : nullptr;
  if (found != nullptr && IsMember(found)) return false;
  for (const char* known : {"__class__", "__doc__", "__reduce__", "__reduce_ex__"}) {
    if (PyUnicode_Check(name) && PyUnicode_EqualToUTF8(name, known)) return false;
  }
  PyErr_Format(PyExc_AttributeError, "'%.100s' object has no attribute '%S'", Py_TYPE(self)->tp_name, name);
  return true;
}

PyObject* InstanceGetAttr(PyObject* self, PyObject* name) {
  return Hidden(self, name) ? nullptr : PyObject_GenericGetAttr(self, name);
}

int InstanceSetAttr(PyObject* self, PyObject* name, PyObject* value) {
  return Hidden(self, name) ? -1 : PyObject_GenericSetAttr(self, name, value);
}

PyObject* InstanceRepr(PyObject* self) {
  return PyUnicode_FromFormat("<%s object of the host>", Py_TYPE(self)->tp_name);
}

PyObject* InstanceDir(PyObject* self, PyObject*) {
  if (Py_TYPE(self)->tp_dealloc != InstanceDealloc) {
    return PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyBaseObject_Type), "__dir__", "O", self);
  }
  const HostInstance* instance = InstanceOf(self);
  Ref names = Ref::Steal(PyList_New(0));
  for (size_t i = 0; names && instance != nullptr && i < instance->of->members.size(); ++i) {
    Ref name = Ref::Steal(PyUnicode_FromString(instance->of->members[i]->name.c_str()));
    if (!name || PyList_Append(names.get(), name.get()) < 0) return nullptr;
  }
  return names.Release();
}

PyObject* InstanceReduce(PyObject* self, PyObject*) {
  PyErr_Format(PyExc_TypeError, "cannot pickle '%.100s' object", Py_TYPE(self)->tp_name);
  return nullptr;
}

// ---- members ----

const std::shared_ptr<HostMember>& MemberOf(PyObject* self) { return *reinterpret_cast<MemberObject*>(self)->member; }

// RETURNS an empty Ref with an exception set.
Ref CallMember(PyObject* self, pynterp_method method, PyObject* target, PyObject* const* arguments, size_t count) {
  const std::shared_ptr<HostMember> member = MemberOf(self);
  const HostInstance* instance = InstanceOf(target);
  if (instance == nullptr || instance->of != member->owner) {
    PyErr_Format(PyExc_TypeError, "%s needs a '%s' object, not '%.100s'", member->full_name.c_str(),
                 member->owner->name.c_str(), Py_TYPE(target)->tp_name);
    return {};
  }
  if (instance->session == nullptr) {
    PyErr_Format(PyExc_RuntimeError, "%s: the object's session is gone", member->full_name.c_str());
    return {};
  }
  const Ref held = Ref::Share(target);  // the host has its pointer while the call lasts
  const HostCall call = [&](Session* session, const pynterp_value* values, size_t how_many, pynterp_value* result,
                            pynterp_error** error) {
    return method(session->name, member->user, instance->object, values, how_many, result, error);
  };
  return CallHost(member->full_name, member->owner->session, arguments, count, call);
}

PyObject* AttributeGet(PyObject* self, PyObject* object, PyObject*) {
  if (object == nullptr) return Py_NewRef(self);
  const HostMember& member = *MemberOf(self);
  if (member.is.get == nullptr) {
    PyErr_Format(PyExc_AttributeError, "%s cannot be read", member.full_name.c_str());
    return nullptr;
  }
  return CallMember(self, member.is.get, object, nullptr, 0).Release();
}

int AttributeSet(PyObject* self, PyObject* object, PyObject* value) {
  const HostMember& member = *MemberOf(self);
  if (value == nullptr || member.is.set == nullptr) {
    PyErr_Format(PyExc_AttributeError, "%s cannot be %s", member.full_name.c_str(),
                 value == nullptr ? "deleted" : "written");
    return -1;
  }
  return CallMember(self, member.is.set, object, &value, 1) ? 0 : -1;
}

PyObject* MethodGet(PyObject* self, PyObject* object, PyObject*) {
  return object == nullptr ? Py_NewRef(self) : PyMethod_New(self, object);
}

PyObject* MethodCall(PyObject* self, PyObject* args, PyObject* kwargs) {
  const HostMember& member = *MemberOf(self);
  const Py_ssize_t count = PyTuple_GET_SIZE(args);
  if (count == 0 || (kwargs != nullptr && PyDict_GET_SIZE(kwargs) != 0)) {
    PyErr_Format(PyExc_TypeError, count == 0 ? "%s() needs an object" : "%s() takes no keyword arguments",
                 member.full_name.c_str());
    return nullptr;
  }
  PyObject* const* given = &PyTuple_GET_ITEM(args, 0);
  return CallMember(self, member.is.call, given[0], given + 1, static_cast<size_t>(count - 1)).Release();
}

PyObject* MemberRepr(PyObject* self) {
  return PyUnicode_FromFormat("<host member %s>", MemberOf(self)->full_name.c_str());
}
PyObject* MemberName(PyObject* self, void*) { return PyUnicode_FromString(MemberOf(self)->name.c_str()); }
PyObject* MemberFullName(PyObject* self, void*) { return PyUnicode_FromString(MemberOf(self)->full_name.c_str()); }

void MemberDealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  delete reinterpret_cast<MemberObject*>(self)->member;
  type->tp_free(self);
  Py_DECREF(type);
}

PyGetSetDef g_member_getset[] = {
    {"__name__", MemberName, nullptr, nullptr, nullptr},
    {"__qualname__", MemberFullName, nullptr, nullptr, nullptr},
    {},
};

// RETURNS nullptr with an exception set.
PyTypeObject* MakeMemberType(const char* name, PyType_Slot first, PyType_Slot second, unsigned long flags) {
  PyType_Slot slots[] = {
      first,
      second,
      {Py_tp_dealloc, reinterpret_cast<void*>(MemberDealloc)},
      {Py_tp_repr, reinterpret_cast<void*>(MemberRepr)},
      {Py_tp_getset, g_member_getset},
      {0, nullptr},
  };
  PyType_Spec spec = {name, sizeof(MemberObject), 0,
                      static_cast<unsigned int>(Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION |
                                                Py_TPFLAGS_IMMUTABLETYPE | flags),
                      slots};
  return reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));
}
PyTypeObject* AttributeType() {
  static PyTypeObject* type = nullptr;
  if (type == nullptr) {
    type = MakeMemberType("pynterp.host_attribute", {Py_tp_descr_get, reinterpret_cast<void*>(AttributeGet)},
                          {Py_tp_descr_set, reinterpret_cast<void*>(AttributeSet)}, 0);
  }
  return type;
}
PyTypeObject* MethodType() {
  static PyTypeObject* type = nullptr;
  if (type == nullptr) {
    type = MakeMemberType("pynterp.host_method", {Py_tp_descr_get, reinterpret_cast<void*>(MethodGet)},
                          {Py_tp_call, reinterpret_cast<void*>(MethodCall)}, Py_TPFLAGS_METHOD_DESCRIPTOR);
  }
  return type;
}

bool IsMember(PyObject* found) { return Py_IS_TYPE(found, AttributeType()) || Py_IS_TYPE(found, MethodType()); }

// ---- classes ----

PyMethodDef g_instance_methods[] = {
    {"__dir__", InstanceDir, METH_NOARGS, nullptr},
    {"__reduce__", InstanceReduce, METH_NOARGS, nullptr},
    {"__reduce_ex__", InstanceReduce, METH_O, nullptr},
    {},
};

// RETURNS an empty Ref with an exception set.
Ref MakeType(const HostClass& of) {
  PyType_Slot slots[] = {
      {Py_tp_new, reinterpret_cast<void*>(InstanceNew)},
      {Py_tp_dealloc, reinterpret_cast<void*>(InstanceDealloc)},
      {Py_tp_repr, reinterpret_cast<void*>(InstanceRepr)},
      {Py_tp_getattro, reinterpret_cast<void*>(InstanceGetAttr)},
      {Py_tp_setattro, reinterpret_cast<void*>(InstanceSetAttr)},
      {Py_tp_methods, g_instance_methods},
      {Py_tp_token, &g_token},
      {0, nullptr},
  };
  const std::string name = "host." + of.name;
  PyType_Spec spec = {name.c_str(), sizeof(InstanceObject), 0,
                      static_cast<unsigned int>(Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE |
                                                (of.options.subclassable != 0 ? Py_TPFLAGS_BASETYPE : 0)),
                      slots};
  // The host's, whoever runs.
  const guards::AskingAs host(nullptr);
  return AttributeType() != nullptr && MethodType() != nullptr ? Ref::Steal(PyType_FromSpec(&spec)) : Ref();
}

// `name` as an object, if it may be given to a guest: an identifier, and not one of Python's own. No exception is left.
Ref PlainName(const char* name) {
  Ref text = Ref::Steal(PyUnicode_InternFromString(name));
  if (text && PyUnicode_IsIdentifier(text.get()) == 1 && !std::string_view(name).starts_with("__")) return text;
  PyErr_Clear();
  return {};
}

// The class that a value names. RETURNS nullptr with the failure reported in *status.
std::shared_ptr<HostClass> FindClass(Session* session, pynterp_value value, pynterp_status* status,
                                     pynterp_error** error) {
  PyObject* type = FindValue(session, value);
  if (type == nullptr) {
    *status = BadHandle(error, value == 0, "class");
    return nullptr;
  }
  for (const auto& known : session->classes) {
    if (known->type.get() == type) return known;
  }
  *status = Usage(error, "the value is not a class of pynterp_class_new()");
  return nullptr;
}

// Callbacks of objects do not reach another process. RETURNS PYNTERP_OK for a session in this one.
pynterp_status RefuseWorker(pynterp_session* session, pynterp_error** error) {
  RemoteCall remote(session, error);
  if (!remote.answers()) return PYNTERP_OK;
  if (remote.status() != PYNTERP_OK) return remote.status();
  return Usage(error, "a session in a worker takes functions of the host, no classes and objects");
}

pynterp_status NewClass(pynterp_session* session, const char* name, const pynterp_class_options* options,
                        const std::shared_ptr<HostClass>& made, pynterp_value* out, pynterp_error** error) {
  if (name == nullptr || out == nullptr) return Usage(error, "name or class is NULL");
  if (pynterp_status bad = ReadStruct(options, &made->options, "pynterp_class_options", error)) return bad;
  if (pynterp_status bad = RefuseWorker(session, error)) return bad;
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  if (!PlainName(name)) return Usage(error, "name is not an identifier, or one of Python's own");
  made->name = name;
  made->type = MakeType(*made);
  const pynterp_status status = OutValue(call.get(), Ref::Share(made->type.get()), out, error);
  if (status != PYNTERP_OK) {
    made->type = Ref();
    return status;
  }
  made->session = session;
  call->classes.push_back(made);
  return PYNTERP_OK;
}

pynterp_status AddMember(pynterp_session* session, pynterp_value to, const pynterp_member* member,
                         const std::shared_ptr<HostMember>& made, pynterp_error** error) {
  if (member == nullptr) return Usage(error, "member is NULL");
  if (pynterp_status bad = ReadStruct(member, &made->is, "pynterp_member", error)) return bad;
  const pynterp_member& is = made->is;
  if (is.name == nullptr) return Usage(error, "member: name is NULL");
  if ((is.call == nullptr) == (is.get == nullptr && is.set == nullptr)) {
    return Usage(error, "a member has get or set, or else call");
  }
  if (pynterp_status bad = RefuseWorker(session, error)) return bad;
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  pynterp_status status = PYNTERP_OK;
  const std::shared_ptr<HostClass> owner = FindClass(call.get(), to, &status, error);
  if (owner == nullptr) return status;
  Ref name = PlainName(is.name);
  if (!name) return Usage(error, "member: name is not an identifier, or one of Python's own");
  made->name = is.name;
  made->full_name = owner->name + "." + made->name;
  made->is.name = nullptr;  // the caller's
  for (const auto& other : owner->members) {
    if (other->name == made->name) return Usage(error, "the class has a member of that name");
  }
  auto* type = reinterpret_cast<PyTypeObject*>(owner->type.get());
  PyTypeObject* kind = is.call != nullptr ? MethodType() : AttributeType();
  Ref object = Ref::Steal(kind->tp_alloc(kind, 0));
  if (!object) {
    PyErr_Clear();
    return Fail(error, PYNTERP_E_NOMEM, "no memory for the member");
  }
  reinterpret_cast<MemberObject*>(object.get())->member = new std::shared_ptr<HostMember>(made);
  Ref dict = Ref::Steal(PyType_GetDict(type));
  if (PyDict_SetItem(dict.get(), name.get(), object.get()) < 0) {
    PyErr_Clear();
    return Fail(error, PYNTERP_E_NOMEM, "no memory for the member");
  }
  PyType_Modified(type);
  made->owner = owner;
  owner->members.push_back(made);
  return PYNTERP_OK;
}

pynterp_status MakeObject(pynterp_session* session, pynterp_value of, void* object, void (*drop)(void*),
                          pynterp_value* out, pynterp_error** error) {
  if (out == nullptr) return Usage(error, "value is NULL");
  if (pynterp_status bad = RefuseWorker(session, error)) return bad;
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  pynterp_status status = PYNTERP_OK;
  const std::shared_ptr<HostClass> found = FindClass(call.get(), of, &status, error);
  if (found == nullptr) return status;
  HostInstance instance;
  instance.object = object;
  Ref made = Wrap(call.get(), reinterpret_cast<PyTypeObject*>(found->type.get()), found, instance);
  HostInstance* kept = made ? InstanceOf(made.get()) : nullptr;
  status = OutValue(call.get(), std::move(made), out, error);
  // Not before it is certain that the object is kept: what fails here is dropped by the caller.
  if (status == PYNTERP_OK) kept->drop_alone = drop;
  return status;
}

}  // namespace

bool IsHostObject(PyObject* object) { return InstanceOf(object) != nullptr; }

std::vector<std::function<void()>> TakeHostObjects(Session* session) {
  std::vector<std::function<void()>> drops;
  for (HostInstance* instance : std::exchange(session->instances, {})) {
    instance->session = nullptr;
    if (instance->drop != nullptr) {
      drops.emplace_back(
          [drop = instance->drop, of = instance->of, object = instance->object] { drop(of->user, object); });
    }
    if (instance->drop_alone != nullptr) {
      drops.emplace_back([drop = instance->drop_alone, object = instance->object] { drop(object); });
    }
  }
  for (const std::shared_ptr<HostClass>& known : std::exchange(session->classes, {})) {
    for (const std::shared_ptr<HostMember>& member : std::exchange(known->members, {})) {
      if (member->drop != nullptr) drops.emplace_back([drop = member->drop, user = member->user] { drop(user); });
    }
    if (known->drop != nullptr) drops.emplace_back([drop = known->drop, user = known->user] { drop(user); });
    known->session = nullptr;
    known->type = Ref();
  }
  return drops;
}

}  // namespace pynterp::api

using namespace pynterp::api;

pynterp_status pynterp_class_new(pynterp_session* session, const char* name, const pynterp_class_options* options,
                                 void* user, void (*drop)(void*), pynterp_value* value, pynterp_error** error) {
  auto made = std::make_shared<HostClass>();
  made->user = user;
  made->drop = drop;
  const pynterp_status status = NewClass(session, name, options, made, value, error);
  if (status != PYNTERP_OK && drop != nullptr) drop(user);
  return status;
}

pynterp_status pynterp_class_add(pynterp_session* session, pynterp_value value, const pynterp_member* member,
                                 void* user, void (*drop)(void*), pynterp_error** error) {
  auto made = std::make_shared<HostMember>();
  made->user = user;
  made->drop = drop;
  const pynterp_status status = AddMember(session, value, member, made, error);
  if (status != PYNTERP_OK && drop != nullptr) drop(user);
  return status;
}

pynterp_status pynterp_make_object(pynterp_session* session, pynterp_value of, void* object, void (*drop)(void*),
                                   pynterp_value* value, pynterp_error** error) {
  const pynterp_status status = MakeObject(session, of, object, drop, value, error);
  if (status != PYNTERP_OK && drop != nullptr) drop(object);
  return status;
}

pynterp_status pynterp_get_object(pynterp_session* session, pynterp_value value, pynterp_value of, void** object,
                                  pynterp_error** error) {
  if (object == nullptr) return Usage(error, "object is NULL");
  if (pynterp_status bad = RefuseWorker(session, error)) return bad;
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  pynterp_status status = PYNTERP_OK;
  const std::shared_ptr<HostClass> wanted = FindClass(call.get(), of, &status, error);
  if (wanted == nullptr) return status;
  PyObject* found = FindValue(call.get(), value);
  if (found == nullptr) return BadHandle(error, value == 0, "value");
  const HostInstance* instance = InstanceOf(found);
  if (instance == nullptr || instance->session == nullptr || instance->of != wanted) {
    return Usage(error, "the value is not an object of class " + wanted->name);
  }
  *object = instance->object;
  return PYNTERP_OK;
}
