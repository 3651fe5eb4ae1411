#include "guards/session.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <string_view>

#include "guards/addresses.h"
#include "guards/attr.h"
#include "guards/doors.h"
#include "guards/gate.h"
#include "guards/strict.h"

namespace pynterp::guards {
namespace {

PyObject* Import(PyObject*, PyObject* args, PyObject* kwargs) {
  static const char* const names[] = {"name", "globals", "locals", "fromlist", "level", nullptr};
  PyObject *name, *globals = nullptr, *locals = nullptr, *from_list = nullptr;
  int level = 0;
  if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|OOOi:__import__", const_cast<char**>(names), &name, &globals,
                                   &locals, &from_list, &level)) {
    return nullptr;
  }
  const Owner* asker = Asker();
  if (asker == nullptr || asker->session == nullptr) {
    PyErr_SetString(ImportDenied(), "the session is gone");
    return nullptr;
  }
  return asker->session->ImportFor(name, globals, from_list, level);
}

PyObject* Id(PyObject*, PyObject* object) {
  return PyLong_FromUnsignedLongLong(Disguise(reinterpret_cast<uint64_t>(object)));
}

PyObject* Exit(PyObject*, PyObject* args) {
  PyObject* code = Py_None;
  if (!PyArg_UnpackTuple(args, "exit", 0, 1, &code)) return nullptr;
  PyErr_SetObject(PyExc_SystemExit, code);
  return nullptr;
}

constexpr std::string_view kBuiltins =
#define BUILTINS(names) names;
#include "guards/c_modules.def"

    auto Method(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}
PyMethodDef g_import = {"__import__", Method(Import), METH_VARARGS | METH_KEYWORDS, nullptr};
PyMethodDef g_id = {"id", Id, METH_O, nullptr};
PyMethodDef g_exit = {"exit", Exit, METH_VARARGS, "exit(code=None, /)\n--\n\nEnds the program."};
PyMethodDef g_quit = {"quit", Exit, METH_VARARGS, "quit(code=None, /)\n--\n\nEnds the program."};

// Gives `method` the text and signature of the builtin it stands for, if that is of C. It is bound to no module.
void DocumentAsReal(PyMethodDef* method) {
  PyObject* real = PyDict_GetItemString(_PyInterpreterState_GET()->builtins, method->ml_name);
  const char* doc =
      real != nullptr && PyCFunction_Check(real) ? reinterpret_cast<PyCFunctionObject*>(real)->m_ml->ml_doc : nullptr;
  if (doc == nullptr) return;
  auto* text = new std::string(doc);  // kept
  for (const std::string_view bound : {"$module, /, ", "$module, "}) {
    if (const size_t at = text->find(bound); at != text->npos) text->erase(at, bound.size());
  }
  method->ml_doc = text->c_str();
}

// What a session's builtins start from: the host's, without what speaks for the host. Owned, never changed.
PyObject* BuiltinsTemplate() {
  static PyObject* made = nullptr;
  if (made != nullptr) return made;
  PyObject* copy = PyDict_New();
  if (copy == nullptr) return nullptr;
  for (std::string_view words = kBuiltins; !words.empty();) {
    const size_t end = std::min(words.find(' '), words.size());
    const std::string name(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
    PyObject* value = PyDict_GetItemString(_PyInterpreterState_GET()->builtins, name.c_str());
    if (value != nullptr && PyDict_SetItemString(copy, name.c_str(), value) < 0) {
      Py_DECREF(copy);
      return nullptr;
    }
  }
  for (PyMethodDef* method : {&g_import, &g_id, &g_exit, &g_quit}) {
    DocumentAsReal(method);
    PyObject* function = PyCFunction_New(method, nullptr);
    const bool set = function != nullptr && PyDict_SetItemString(copy, method->ml_name, function) == 0;
    Py_XDECREF(function);
    if (!set) {
      Py_DECREF(copy);
      return nullptr;
    }
  }
  return made = copy;
}

// A module with a namespace given to it.
PyObject* ModuleOver(const char* name, PyObject* dict) {
  PyObject* module = PyModule_New(name);
  if (module != nullptr) Py_SETREF(reinterpret_cast<PyModuleObject*>(module)->md_dict, Py_NewRef(dict));
  return module;
}

}  // namespace

std::unique_ptr<Session> Session::Make(std::shared_ptr<const Policy> policy) {
  static std::atomic<uint64_t> serial{0};
  PyObject* start = BuiltinsTemplate();
  const bool strict = policy->profile == Profile::kStrict;
  if (start == nullptr || !HangDoors() || (strict && !UseStrictNames())) return nullptr;
  std::unique_ptr<Session> made(new Session);
  Session* s = made.get();
  s->policy_ = std::move(policy);
  const uint64_t id = ++serial;
  s->guest_ = NewOwner(s, id, false, strict);
  s->library_ = NewOwner(s, id, true, strict);
  s->modules_ = PyDict_New();
  s->class_dicts_ = PyDict_New();
  s->adopted_ = PyList_New(0);
  s->error_handlers_ = PyDict_New();
  s->codec_searches_ = PyList_New(0);
  s->codecs_found_ = PyDict_New();
  s->embedded_ = PyDict_New();
  s->builtins_ = PyDict_Copy(start);
  s->builtins_module_ = s->builtins_ != nullptr ? ModuleOver("builtins", s->builtins_) : nullptr;
  s->main_ = PyModule_New("__main__");
  s->context_ = PyContext_New();
  if (s->guest_ == nullptr || s->library_ == nullptr || s->modules_ == nullptr || s->class_dicts_ == nullptr ||
      s->adopted_ == nullptr || s->error_handlers_ == nullptr || s->codec_searches_ == nullptr ||
      s->codecs_found_ == nullptr || s->embedded_ == nullptr || s->builtins_module_ == nullptr || s->main_ == nullptr ||
      s->context_ == nullptr || PyDict_SetItemString(s->modules_, "builtins", s->builtins_module_) < 0 ||
      PyDict_SetItemString(s->modules_, "__main__", s->main_) < 0 || !s->Ready() || !s->MakeOverlays()) {
    return nullptr;
  }
  return made;
}

bool Session::MakeOverlays() {
  for (const Mount& mount : policy_->mounts) {
    std::string problem;
    overlays_.push_back(mount.overlay ? Overlay::Make(mount.host, &problem) : nullptr);
    if (!mount.overlay || overlays_.back() != nullptr) continue;
    PyErr_SetString(PyExc_OSError, problem.c_str());
    return false;
  }
  return true;
}

bool Session::Ready() { return PyDict_SetItem(PyModule_GetDict(main_), &_Py_ID(__builtins__), builtins_) == 0; }

void Session::SetStreams(PyObject* in, PyObject* out, PyObject* err) {
  PyObject* given[] = {in, out, err};
  for (int i = 0; i < 3; ++i) Py_XSETREF(streams_[i], Py_XNewRef(given[i]));
}

void Session::SetArguments(PyObject* argv) { Py_XSETREF(argv_, Py_NewRef(argv)); }

PyObject* Session::Sys() {
  if (sys_ != nullptr) return sys_;
  sys_ = MakeSys(this, argv_);
  if (sys_ != nullptr && (PyDict_SetItemString(modules_, "sys", sys_) < 0 || !RunMore(this, "sys", sys_))) {
    Py_CLEAR(sys_);
  }
  return sys_;
}

PyObject* Session::SysAttr(PyObject* name) {
  if (closing_) Py_RETURN_NONE;  // nobody listens any more
  if (sys_ == nullptr) {
    // print() alone must not make a module.
    constexpr const char* kStreams[] = {"stdin", "stdout", "stderr"};
    for (int i = 0; i < 3; ++i) {
      if (PyUnicode_EqualToUTF8(name, kStreams[i])) return Py_NewRef(Stream(i));
    }
  }
  PyObject* sys = Sys();
  return sys != nullptr ? Py_XNewRef(PyDict_GetItemWithError(PyModule_GetDict(sys), name)) : nullptr;
}

PyObject* Session::Adopt(PyObject* module) {
  if (PyList_Append(adopted_, module) < 0) Py_CLEAR(module);
  return module;
}

bool Session::HasAdopted(PyObject* module) const {
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(adopted_); ++i) {
    if (PyList_GET_ITEM(adopted_, i) == module) return true;
  }
  return false;
}

PyObject* Session::Compile(const char* source, PyObject* filename, int start, int flags) {
  PyCompilerFlags compiler = _PyCompilerFlags_INIT;
  compiler.cf_flags = flags;
  const MakeFor own(guest_);
  return Py_CompileStringObject(source, filename, start, &compiler, -1);
}

void Session::Clear() {
  // In this order: what refers to the guest's functions first. Its own destructors can still print, what the library's
  // callbacks miss in cleared modules is nobody's concern.
  if (main_ != nullptr) PyDict_Clear(PyModule_GetDict(main_));
  closing_ = true;
  if (modules_ != nullptr) {
    PyObject* values = PyDict_Values(modules_);
    PyDict_Clear(modules_);
    if (values != nullptr) {
      for (Py_ssize_t i = PyList_GET_SIZE(values); i-- > 0;) {
        PyObject* module = PyList_GET_ITEM(values, i);
        if (PyModule_CheckExact(module) && module != builtins_module_) PyDict_Clear(PyModule_GetDict(module));
      }
    }
    Py_XDECREF(values);
  }
  for (PyObject* dict : {class_dicts_, error_handlers_, codecs_found_, embedded_}) {
    if (dict != nullptr) PyDict_Clear(dict);
  }
  for (PyObject* list : {codec_searches_, adopted_}) {
    if (list != nullptr) PyList_Clear(list);
  }
  if (builtins_ != nullptr) PyDict_Clear(builtins_);
  PyErr_Clear();
}

Session::~Session() {
  for (PyObject*& stream : streams_) Py_CLEAR(stream);
  Py_CLEAR(argv_);
  Py_CLEAR(context_);
  Py_CLEAR(sys_);
  Py_CLEAR(class_dicts_);
  Py_CLEAR(adopted_);
  Py_CLEAR(error_handlers_);
  Py_CLEAR(codec_searches_);
  Py_CLEAR(codecs_found_);
  Py_CLEAR(embedded_);
  Py_CLEAR(main_);
  Py_CLEAR(builtins_module_);
  Py_CLEAR(builtins_);
  Py_CLEAR(modules_);
  for (Owner* owner : {guest_, library_}) {
    if (owner == nullptr) continue;
    owner->session = nullptr;
    Py_DECREF(owner);
  }
}

PyObject* Session::Stream(int number) {
  if (streams_[number] == nullptr && make_stream_ != nullptr) {
    const AsHost host;
    streams_[number] = make_stream_(number);
  }
  return streams_[number] != nullptr ? streams_[number] : Py_None;
}

namespace {

thread_local Inside t_inside;

int DepthOfCalls(const PyThreadState* ts) { return ts->py_recursion_limit - ts->py_recursion_remaining; }

// The limit of whom the thread is inside of becomes the thread's.
void ApplyRecursionLimit(PyThreadState* ts) {
  const int most = ts->interp->ceval.recursion_limit, depth = DepthOfCalls(ts);
  ts->py_recursion_limit = most;
  if (t_inside.session != nullptr) {
    ts->py_recursion_limit = t_inside.depth + std::min(most - t_inside.depth, t_inside.session->RecursionLimit());
  }
  ts->py_recursion_remaining = ts->py_recursion_limit - depth;
}

}  // namespace

int Session::RecursionLimit() const {
  int limit = _PyInterpreterState_GET()->ceval.recursion_limit;
  if (recursion_limit_ != 0) limit = std::min(limit, recursion_limit_);
  return limit;
}

bool Session::SetRecursionLimit(int limit) {
  if (limit < 1) {
    PyErr_SetString(PyExc_ValueError, "recursion limit must be greater or equal than 1");
    return false;
  }
  PyThreadState* ts = _PyThreadState_GET();
  // In threads that it has started, and in destructors that run elsewhere, it is not inside.
  const bool is_inside = t_inside.session == this;
  const int depth = DepthOfCalls(ts) - (is_inside ? t_inside.depth : 0);
  if (depth >= limit) {
    PyErr_Format(PyExc_RecursionError,
                 "cannot set the recursion limit to %i at the recursion depth %i: the limit is too low", limit, depth);
    return false;
  }
  recursion_limit_ = most_recursion_ != 0 ? std::min(limit, most_recursion_) : limit;
  if (is_inside) ApplyRecursionLimit(ts);
  return true;
}

InSession::InSession(Session* session) : session_(session), asking_(session != nullptr ? session->guest() : nullptr) {
  PyThreadState* ts = _PyThreadState_GET();
  handled_ = ts->exc_info;
  none_ = {nullptr, nullptr};
  ts->exc_info = &none_;
  firstiter_ = ts->async_gen_firstiter;
  finalizer_ = ts->async_gen_finalizer;
  ts->async_gen_firstiter = nullptr;
  ts->async_gen_finalizer = nullptr;
  origin_depth_ = ts->coroutine_origin_tracking_depth;
  ts->coroutine_origin_tracking_depth = 0;
  outer_ = t_inside;
  t_inside = {session, DepthOfCalls(ts)};
  ApplyRecursionLimit(ts);
  traced_ = TracedByGuest();
  entered_ = session != nullptr && PyContext_Enter(session->context_) == 0;
  if (session != nullptr && !entered_) PyErr_Clear();  // entered already, further out
}

InSession::~InSession() {
  PyThreadState* ts = _PyThreadState_GET();
  PyObject* raised = PyErr_GetRaisedException();
  EndTracing(traced_);
  // Destructors run while nothing of the host's is back. Those that set hooks again and again are left to leak.
  Py_CLEAR(none_.exc_value);
  for (int i = 0; i < 8 && (ts->async_gen_firstiter != nullptr || ts->async_gen_finalizer != nullptr); ++i) {
    Py_CLEAR(ts->async_gen_firstiter);
    Py_CLEAR(ts->async_gen_finalizer);
  }
  ts->async_gen_firstiter = firstiter_;
  ts->async_gen_finalizer = finalizer_;
  ts->coroutine_origin_tracking_depth = origin_depth_;
  ts->exc_info = handled_;
  t_inside = outer_;
  ApplyRecursionLimit(ts);
  if (entered_) PyContext_Exit(session_->context_);
  PyErr_SetRaisedException(raised);
}

}  // namespace pynterp::guards
