// Running guest code: programs, source text, callables.
#include <vector>

#include "api/worker.h"
#include "runtime/cpython/internals.h"

namespace pynterp::api {
namespace {

// RETURNS a status other than OK, reported, when the session must not run now.
pynterp_status Ready(Session* session, pynterp_error** error) {
  return session->Spent() ? ReportTripped(session, error) : PYNTERP_OK;
}

// Source as two code objects: all statements but a last expression, and that expression (or nothing).
struct SplitCode {
  Ref body, expression;
};

Ref CompileTree(PyObject* tree, PyObject* filename, const char* mode, int flags) {
  // The host's: a guest may have put something else in its own builtins.
  Ref compile = Ref::Share(PyDict_GetItemString(_PyInterpreterState_GET()->builtins, "compile"));
  if (!compile) return {};
  // dont_inherit: no caller's __future__ applies here.
  return Ref::Steal(PyObject_CallFunction(compile.get(), "OOsii", tree, filename, mode, flags, 1));
}

// RETURNS false with an exception set.
bool Split(const char* source, PyObject* filename, SplitCode* out) {
  PyCompilerFlags flags = _PyCompilerFlags_INIT;
  flags.cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE | PyCF_ONLY_AST;
  Ref tree = Ref::Steal(Py_CompileStringObject(source, filename, Py_file_input, &flags, -1));
  Ref ast = tree ? Ref::Steal(guards::HostModule("_ast")) : Ref();
  Ref body = ast ? Ref::Steal(PyObject_GetAttrString(tree.get(), "body")) : Ref();
  Ref expr_type = body ? Ref::Steal(PyObject_GetAttrString(ast.get(), "Expr")) : Ref();
  if (!expr_type || !PyList_Check(body.get())) return false;
  const Py_ssize_t count = PyList_GET_SIZE(body.get());
  Ref expression;
  if (count > 0) {
    Ref last = Ref::Share(PyList_GET_ITEM(body.get(), count - 1));
    const int is_expr = PyObject_IsInstance(last.get(), expr_type.get());
    if (is_expr < 0) return false;
    if (is_expr != 0) {
      Ref value = Ref::Steal(PyObject_GetAttrString(last.get(), "value"));
      if (!value || PyList_SetSlice(body.get(), count - 1, count, nullptr) < 0) return false;
      expression = Ref::Steal(PyObject_CallMethod(ast.get(), "Expression", "O", value.get()));
      if (!expression) return false;
    }
  }
  out->body = CompileTree(tree.get(), filename, "exec", 0);
  if (!out->body) return false;
  if (expression) {
    const int futures = reinterpret_cast<PyCodeObject*>(out->body.get())->co_flags & PyCF_MASK;
    out->expression = CompileTree(expression.get(), filename, "eval", futures);
    if (!out->expression) return false;
  }
  return true;
}

// The program's code, or for a session with a guard a copy that is the guest's. RETURNS an empty Ref when raised.
Ref OwnCode(Session* session, Program* program) {
  if (session->guard == nullptr) return Ref::Share(program->code.get());
  if (program->marshalled.empty()) {
    Ref bytes = Ref::Steal(PyMarshal_WriteObjectToString(program->code.get(), Py_MARSHAL_VERSION));
    if (!bytes) return {};
    program->marshalled.assign(PyBytes_AS_STRING(bytes.get()), static_cast<size_t>(PyBytes_GET_SIZE(bytes.get())));
  }
  const guards::MakeFor guest(session->guard->guest());
  return Ref::Steal(
      PyMarshal_ReadObjectFromString(program->marshalled.data(), static_cast<Py_ssize_t>(program->marshalled.size())));
}

}  // namespace
}  // namespace pynterp::api

using namespace pynterp::api;
namespace isolate = pynterp::isolate;
namespace guards = pynterp::guards;

pynterp_status pynterp_run(pynterp_session* session, pynterp_program* program, pynterp_error** error) {
  const std::shared_ptr<Program> found = FindProgram(program);
  if (found == nullptr) return BadHandle(error, program == nullptr, "program");
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.Ask(isolate::Writer().Number(Message::kRun).Text(found->source).Text(found->filename));
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  if (pynterp_status spent = Ready(call.get(), error)) return spent;
  const SourceText source = {&found->filename, &found->source};
  Ref code = OwnCode(call.get(), found.get());
  Ref result = code ? Ref::Steal(PyEval_EvalCode(code.get(), call->globals, call->globals)) : Ref();
  return FinishRun(call.get(), std::move(result), &source, nullptr, error);
}

pynterp_status pynterp_eval(pynterp_session* session, const char* source, size_t length, const char* filename,
                            pynterp_value* result, pynterp_error** error) {
  if (filename == nullptr) filename = "<eval>";
  pynterp_status status;
  if (!CheckSource(source, length, filename, &status, error)) return status;
  const std::string name_text = filename;
  const std::string source_text(source, length);
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskValue(
        isolate::Writer().Number(Message::kEval).Text(source_text).Text(name_text).Number(result != nullptr), result);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  if (pynterp_status spent = Ready(call.get(), error)) return spent;

  SplitCode code;
  Ref name = Ref::Steal(PyUnicode_DecodeFSDefault(filename));
  {
    // What compiling needs of Python is the host's; the code is the guest's.
    const guards::AskingAs host(nullptr);
    const guards::MakeFor guest(call->guard != nullptr ? call->guard->guest() : nullptr);
    if (!name || !Split(source_text.c_str(), name.get(), &code)) return ReportException(nullptr, nullptr, error);
  }
  Ref value = Ref::Steal(PyEval_EvalCode(code.body.get(), call->globals, call->globals));
  if (value && code.expression) {
    value = Ref::Steal(PyEval_EvalCode(code.expression.get(), call->globals, call->globals));
  }
  const SourceText lines = {&name_text, &source_text};
  return FinishRun(call.get(), std::move(value), &lines, result, error);
}

pynterp_status pynterp_invoke(pynterp_session* session, pynterp_value callable, const pynterp_value* arguments,
                              size_t count, pynterp_value* result, pynterp_error** error) {
  if (arguments == nullptr && count != 0) return Usage(error, "arguments is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    isolate::Writer request;
    uint64_t bits;
    if (!remote.Has(callable, "callable", &bits)) return remote.status();
    request.Number(Message::kInvoke).Number(bits).Number(result != nullptr).Number<uint64_t>(count);
    for (size_t i = 0; i < count; ++i) {
      if (!remote.Has(arguments[i], "an argument", &bits)) return remote.status();
      request.Number(bits);
    }
    return remote.AskValue(request, result);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  Ref function = Ref::Share(FindValue(call.get(), callable));
  if (!function) return BadHandle(error, callable == 0, "callable");
  if (!PyCallable_Check(function.get())) return Usage(error, "the value is not callable");
  if (count > static_cast<size_t>(PY_SSIZE_T_MAX) / sizeof(PyObject*)) return Usage(error, "count is too large");
  std::vector<Ref> kept;
  std::vector<PyObject*> objects;
  for (size_t i = 0; i < count; ++i) {
    kept.push_back(Ref::Share(FindValue(call.get(), arguments[i])));
    if (!kept.back()) return BadHandle(error, arguments[i] == 0, "argument " + std::to_string(i));
    objects.push_back(kept.back().get());
  }
  if (pynterp_status spent = Ready(call.get(), error)) return spent;
  Ref value = Ref::Steal(PyObject_Vectorcall(function.get(), objects.data(), count, nullptr));
  return FinishRun(call.get(), std::move(value), nullptr, result, error);
}

pynterp_status pynterp_set_global(pynterp_session* session, const char* name, pynterp_value value,
                                  pynterp_error** error) {
  if (name == nullptr) return Usage(error, "name is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    uint64_t bits;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    return remote.Ask(isolate::Writer().Number(Message::kSetGlobal).Text(name).Number(bits));
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  Ref object = Ref::Share(FindValue(call.get(), value));
  if (!object) return BadHandle(error, value == 0, "value");
  Ref key = Ref::Steal(PyUnicode_FromString(name));
  if (key && PyDict_SetItem(call->globals, key.get(), object.get()) == 0) return PYNTERP_OK;
  PyErr_Clear();
  return Usage(error, "name is not UTF-8");
}

pynterp_status pynterp_get_global(pynterp_session* session, const char* name, pynterp_value* value,
                                  pynterp_error** error) {
  if (name == nullptr) return Usage(error, "name is NULL");
  if (value == nullptr) return Usage(error, "value is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskValue(isolate::Writer().Number(Message::kGetGlobal).Text(name), value);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  Ref key = Ref::Steal(PyUnicode_FromString(name));
  PyObject* found = nullptr;
  if (!key || PyDict_GetItemRef(call->globals, key.get(), &found) < 0) {
    PyErr_Clear();
    return Usage(error, "name is not UTF-8");
  }
  if (found != nullptr) return OutValue(call.get(), Ref::Steal(found), value, error);
  *value = 0;
  return PYNTERP_OK;
}
