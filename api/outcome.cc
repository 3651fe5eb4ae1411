// From a finished run to a status and an error. What the guest wrote (an exception's __str__) may run while the error
// is described, under a time limit of its own.
#include <cstring>

#include "api/session.h"

namespace pynterp::api {
namespace {

constexpr uint64_t kDescribeNs = 1000u * 1000 * 1000;  // the first traceback loads the modules that write it

// For a scope: the thread's limits are `kDescribeNs` of time, whatever became of the session's.
class DescribeScope {
 public:
  DescribeScope() {
    limits_.deadline_ns = Clock::NowNs() + kDescribeNs;
    vm::SetActiveLimits(PyThreadState_Get(), &limits_);
  }
  ~DescribeScope() {
    PyErr_Clear();
    Session* session = CurrentSession();
    vm::SetActiveLimits(PyThreadState_Get(), session != nullptr ? &session->limits() : nullptr);
  }
  DescribeScope(const DescribeScope&) = delete;
  DescribeScope& operator=(const DescribeScope&) = delete;

 private:
  vm::Limits limits_;
};

// Lone surrogates and the like become backslash escapes. `text` may be null, with an exception set.
std::string Utf8(PyObject* text) {
  Ref bytes = text != nullptr && PyUnicode_Check(text)
                  ? Ref::Steal(PyUnicode_AsEncodedString(text, "utf-8", "backslashreplace"))
                  : Ref();
  PyErr_Clear();
  if (!bytes) return "";
  return std::string(PyBytes_AS_STRING(bytes.get()), static_cast<size_t>(PyBytes_GET_SIZE(bytes.get())));
}

std::string TypeName(PyObject* exception) {
  PyTypeObject* type = Py_TYPE(exception);
  Ref module = Ref::Steal(PyObject_GetAttrString(reinterpret_cast<PyObject*>(type), "__module__"));
  PyErr_Clear();
  Ref qualname = Ref::Steal(PyType_GetQualName(type));
  std::string name = Utf8(qualname.get());
  const std::string prefix = Utf8(module.get());
  if (prefix.empty() || prefix == "builtins" || prefix == "__main__") return name;
  return prefix + "." + name;
}

std::string Message(PyObject* exception) {
  Ref text = Ref::Steal(PyObject_Str(exception));
  if (!text) {
    PyErr_Clear();
    return "<exception str() failed>";
  }
  return Utf8(text.get());
}

// Puts the source where the traceback module looks for lines. RETURNS the cache, when it was changed.
Ref ShowSource(const SourceText& source, PyObject* filename) {
  Ref linecache = Ref::Steal(PyImport_ImportModule("linecache"));
  Ref cache = linecache ? Ref::Steal(PyObject_GetAttrString(linecache.get(), "cache")) : Ref();
  if (!cache || !PyDict_Check(cache.get()) || PyDict_Contains(cache.get(), filename) != 0) return {};
  Ref text = Ref::Steal(PyUnicode_FromStringAndSize(source.text->data(), static_cast<Py_ssize_t>(source.text->size())));
  Ref lines = text ? Ref::Steal(PyUnicode_Splitlines(text.get(), 1)) : Ref();
  if (!lines) return {};
  Ref entry = Ref::Steal(Py_BuildValue("nOOO", PyUnicode_GET_LENGTH(text.get()), Py_None, lines.get(), filename));
  if (!entry || PyDict_SetItem(cache.get(), filename, entry.get()) < 0) return {};
  return cache;
}

std::string Traceback(PyObject* exception, const SourceText* source) {
  Ref filename, cache;
  if (source != nullptr) {
    filename = Ref::Steal(PyUnicode_DecodeFSDefault(source->filename->c_str()));
    if (filename) cache = ShowSource(*source, filename.get());
    PyErr_Clear();
  }
  Ref module = Ref::Steal(PyImport_ImportModule("traceback"));
  Ref lines = module ? Ref::Steal(PyObject_CallMethod(module.get(), "format_exception", "O", exception)) : Ref();
  Ref empty = Ref::Steal(PyUnicode_FromString(""));
  Ref text = lines && empty ? Ref::Steal(PyUnicode_Join(empty.get(), lines.get())) : Ref();
  std::string result = Utf8(text.get());
  if (cache && PyDict_DelItem(cache.get(), filename.get()) < 0) PyErr_Clear();
  return result;
}

uint32_t IntAttribute(PyObject* object, const char* name) {
  Ref value = Ref::Steal(PyObject_GetAttrString(object, name));
  const long number = value && PyLong_Check(value.get()) ? PyLong_AsLong(value.get()) : 0;
  PyErr_Clear();
  return number > 0 ? static_cast<uint32_t>(number) : 0;
}

void DescribeSyntaxError(PyObject* exception, Error* error) {
  error->status = PYNTERP_SYNTAX;
  Ref filename = Ref::Steal(PyObject_GetAttrString(exception, "filename"));
  error->filename = Utf8(filename.get());
  Ref message = Ref::Steal(PyObject_GetAttrString(exception, "msg"));
  error->message = Utf8(message.get());
  error->line = IntAttribute(exception, "lineno");
  error->column = IntAttribute(exception, "offset");
}

// As handle_system_exit() in Python/pythonrun.c: None is 0, an int itself, anything else is printed and 1.
void DescribeExit(PyObject* exception, Error* error) {
  error->status = PYNTERP_EXIT;
  Ref code = Ref::Steal(PyObject_GetAttrString(exception, "code"));
  if (!code || code.get() == Py_None) return;
  if (PyLong_Check(code.get())) {
    error->exit_code = static_cast<int32_t>(PyLong_AsLong(code.get()));
    return;
  }
  error->exit_code = 1;
  Ref text = Ref::Steal(PyObject_Str(code.get()));
  error->message = Utf8(text.get());
}

}  // namespace

pynterp_status ReportTripped(Session* session, pynterp_error** out) {
  PyErr_Clear();
  vm::Limits& limits = session->limits();
  vm::SetActiveLimits(PyThreadState_Get(), &limits);  // brings the step count up to date
  Error error;
  const uint32_t tripped = limits.tripped.load();
  if (tripped == vm::kCancelled) {
    error.status = PYNTERP_CANCELLED;
    const bool given = session->cell->reason_set.load() == 2 && session->cell->reason[0] != 0;
    error.message = given ? session->cell->reason : "cancelled";
    return Fail(out, std::move(error));
  }
  error.status = PYNTERP_LIMIT;
  session->clock.Pause();
  const bool vm_time = session->clock.spent();
  session->clock.Resume(&limits);
  if (tripped == vm::kSteps) {
    error.limit = "steps";
    error.used = limits.steps;
    error.cap = limits.max_steps;
  } else if (tripped == vm::kMemory) {
    error.limit = "memory_bytes";
    error.used = static_cast<uint64_t>(limits.memory_peak.load());
    error.cap = session->caps.memory_bytes;
  } else if (tripped == vm::kOutput) {
    error.limit = "written_bytes";
    error.used = limits.output;
    error.cap = session->caps.written_bytes;
  } else if (tripped == vm::kSource) {
    error.limit = "source_bytes";
    error.cap = session->caps.source_bytes;
  } else if (tripped == vm::kHostCalls) {
    error.limit = "host_calls";
    error.used = limits.host_calls;
    error.cap = session->caps.host_calls;
  } else if (vm_time) {
    error.limit = "vm_ms";
    error.used = session->clock.used_ns() / 1000000u;
    error.cap = session->caps.vm_ms;
  } else {
    error.limit = "wall_ms";
    error.used = (Clock::NowNs() - session->clock.call_start_ns()) / 1000000u;
    error.cap = session->caps.wall_ms;
  }
  error.message = "the limit of " + std::to_string(error.cap) + " " + error.limit + " ran out";
  return Fail(out, std::move(error));
}

pynterp_status ReportException(Session* session, const SourceText* source, pynterp_error** out) {
  if (session != nullptr && session->limits().tripped != 0) return ReportTripped(session, out);
  Ref exception = Ref::Steal(PyErr_GetRaisedException());
  Error error;
  if (!exception) return Fail(out, PYNTERP_E_INTERNAL, "a call failed without saying why");
  error.status = PYNTERP_RAISED;
  PyObject* e = exception.get();
  const bool compiling = session == nullptr;
  if (PyErr_GivenExceptionMatches(e, PyExc_SystemExit)) error.status = PYNTERP_EXIT;
  if (compiling && PyErr_GivenExceptionMatches(e, PyExc_MemoryError)) error.status = PYNTERP_E_NOMEM;
  else if (compiling) error.status = PYNTERP_SYNTAX;
  if (out == nullptr) return error.status;

  DescribeScope scope;
  error.type = TypeName(e);
  if (error.status == PYNTERP_EXIT) {
    DescribeExit(e, &error);
  } else if (compiling && PyErr_GivenExceptionMatches(e, PyExc_SyntaxError)) {
    DescribeSyntaxError(e, &error);
    error.traceback = Traceback(e, source);
  } else {
    error.message = Message(e);
    error.traceback = Traceback(e, source);
  }
  exception = Ref();
  return Fail(out, std::move(error));
}

pynterp_status FinishRun(Session* session, Ref result, const SourceText* source, pynterp_value* out,
                         pynterp_error** error) {
  if (session->limits().tripped != 0) {
    result = Ref();
    return ReportTripped(session, error);
  }
  if (!result) return ReportException(session, source, error);
  if (out == nullptr) return PYNTERP_OK;
  return OutValue(session, std::move(result), out, error);
}

}  // namespace pynterp::api
