#include "api/guarded.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>
#include <unistd.h>
#include <vector>

#include "api/ref.h"
#include "api/session.h"
#include "guards/attr.h"
#include "guards/session.h"
#include "runtime/cpython/internals.h"

namespace pynterp::api {
namespace {

constexpr int kDeniedExit = 77;
constexpr int kInterruptedExit = 130;

struct Source {
  std::string text, filename, directory, module;
  bool is_empty = false;  // nothing but the console
};

std::string Narrow(const wchar_t* text) {
  Ref wide = Ref::Steal(PyUnicode_FromWideChar(text, -1));
  Ref bytes = wide ? Ref::Steal(PyUnicode_EncodeFSDefault(wide.get())) : Ref();
  PyErr_Clear();
  return bytes ? PyBytes_AS_STRING(bytes.get()) : "";
}

bool ReadAll(const std::string& path, std::string* text) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  text->assign(std::istreambuf_iterator<char>(file), {});
  return true;
}

// RETURNS false when it said what is wrong.
bool ReadSource(Source* out) {
  const PyConfig* config = _Py_GetConfig();
  if (config->run_command != nullptr) {
    out->directory = guards::RealPath(".");
    out->text = Narrow(config->run_command);
    out->filename = "<string>";
    return true;
  }
  if (config->run_module != nullptr) {
    out->module = Narrow(config->run_module);
    return true;
  }
  if (config->run_filename == nullptr) {
    out->directory = guards::RealPath(".");
    out->filename = "<stdin>";
    out->is_empty = config->inspect || config->interactive || isatty(STDIN_FILENO);
    if (out->is_empty) return true;
    char block[1 << 14];
    size_t size;
    while ((size = std::fread(block, 1, sizeof block, stdin)) > 0) out->text.append(block, size);
    return true;
  }
  out->filename = Narrow(config->run_filename);
  if (!ReadAll(out->filename, &out->text)) {
    std::fprintf(stderr, "pynterp-run: can't open file '%s'\n", out->filename.c_str());
    return false;
  }
  const size_t slash = out->filename.rfind('/');
  out->directory = guards::RealPath(slash == out->filename.npos ? "." : out->filename.substr(0, slash + 1) + ".");
  if (config->skip_source_first_line) out->text.erase(0, out->text.find('\n'));
  return true;
}

bool Set(PyObject* dict, const char* key, Ref value) {
  return value && PyDict_SetItemString(dict, key, value.get()) == 0;
}

// Source lines for tracebacks: the guest itself may not read the file.
void ShowLines(guards::Session* session, const Source& source) {
  Ref name = Ref::Steal(PyUnicode_FromString("linecache"));
  Ref linecache = name ? Ref::Steal(session->Import(name.get())) : Ref();
  Ref cache = linecache ? Ref::Steal(PyObject_GetAttrString(linecache.get(), "cache")) : Ref();
  Ref text =
      Ref::Steal(PyUnicode_DecodeUTF8(source.text.data(), static_cast<Py_ssize_t>(source.text.size()), "replace"));
  Ref lines = text ? Ref::Steal(PyUnicode_Splitlines(text.get(), 1)) : Ref();
  Ref entry = lines ? Ref::Steal(Py_BuildValue("nOOs", static_cast<Py_ssize_t>(source.text.size()), Py_None,
                                               lines.get(), source.filename.c_str()))
                    : Ref();
  if (entry && cache && PyDict_Check(cache.get())) {
    PyDict_SetItemString(cache.get(), source.filename.c_str(), entry.get());
  }
  PyErr_Clear();
}

void Flush(guards::Session* session) {
  for (const char* name : {"stdout", "stderr"}) {
    Ref key = Ref::Steal(PyUnicode_FromString(name));
    Ref stream = key ? Ref::Steal(session->SysAttr(key.get())) : Ref();
    if (stream && stream.get() != Py_None) Ref::Steal(PyObject_CallMethod(stream.get(), "flush", nullptr));
    PyErr_Clear();
  }
}

int ExitCode(guards::Session* session, PyObject* raised) {
  Ref code = Ref::Steal(PyObject_GetAttrString(raised, "code"));
  PyErr_Clear();
  if (!code || code.get() == Py_None) return 0;
  if (PyLong_Check(code.get())) {
    const long value = PyLong_AsLong(code.get());
    if (value == -1 && PyErr_Occurred()) PyErr_Clear();
    return static_cast<int>(value & 0xff);
  }
  Ref key = Ref::Steal(PyUnicode_FromString("stderr"));
  Ref stream = key ? Ref::Steal(session->SysAttr(key.get())) : Ref();
  if (!stream || PyFile_WriteObject(code.get(), stream.get(), Py_PRINT_RAW) < 0 ||
      PyFile_WriteString("\n", stream.get()) < 0) {
    PyErr_Clear();
  }
  return 1;
}

// The exception in flight ends the program. RETURNS the exit code.
int Report(guards::Session* session, const Source& source) {
  Ref raised = Ref::Steal(PyErr_GetRaisedException());
  if (PyErr_GivenExceptionMatches(raised.get(), PyExc_SystemExit)) return ExitCode(session, raised.get());
  Flush(session);
  ShowLines(session, source);
  Ref key = Ref::Steal(PyUnicode_FromString("excepthook"));
  Ref hook = key ? Ref::Steal(session->SysAttr(key.get())) : Ref();
  Ref traceback = Ref::Steal(PyException_GetTraceback(raised.get()));
  PyObject* const args[] = {reinterpret_cast<PyObject*>(Py_TYPE(raised.get())), raised.get(),
                            traceback ? traceback.get() : Py_None};
  Ref shown = hook ? Ref::Steal(PyObject_Vectorcall(hook.get(), args, 3, nullptr)) : Ref();
  if (!shown) {
    PyErr_Clear();
    std::fprintf(stderr, "%s\n", Py_TYPE(raised.get())->tp_name);
  }
  for (PyObject* denied : {guards::AttributeDenied(), guards::ImportDenied(), guards::AccessDenied()}) {
    if (PyErr_GivenExceptionMatches(raised.get(), denied)) return kDeniedExit;
  }
  return PyErr_GivenExceptionMatches(raised.get(), PyExc_KeyboardInterrupt) ? kInterruptedExit : 1;
}

// ---- the console ----

// What `sys.ps1` or `ps2` is, as text.
std::string Prompt(guards::Session* session, const char* name) {
  Ref key = Ref::Steal(PyUnicode_FromString(name));
  Ref prompt = key ? Ref::Steal(session->SysAttr(key.get())) : Ref();
  Ref text = prompt ? Ref::Steal(PyObject_Str(prompt.get())) : Ref();
  const char* bytes = text ? PyUnicode_AsUTF8(text.get()) : nullptr;
  PyErr_Clear();
  return bytes != nullptr ? bytes : "";
}

enum class Line { kRead, kEnd, kInterrupted };
Line ReadLine(const std::string& prompt, std::string* text) {
  char* line = PyOS_Readline(stdin, stdout, prompt.c_str());
  if (line == nullptr) {
    PyErr_Clear();
    return Line::kInterrupted;
  }
  const bool is_end = *line == 0;
  *text += line;
  PyMem_Free(line);
  return is_end ? Line::kEnd : Line::kRead;
}

// What codeop does: RETURNS the code of a statement; an empty Ref when it is not whole, or with an exception set.
Ref CompileStatement(guards::Session* session, const std::string& text) {
  Ref filename = Ref::Steal(PyUnicode_FromString("<stdin>"));
  if (!filename) return {};
  constexpr int kPartial = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT;
  Ref code = Ref::Steal(session->Compile(text.c_str(), filename.get(), Py_single_input, kPartial));
  if (!code && PyErr_ExceptionMatches(PyExc_IncompleteInputError)) PyErr_Clear();
  return code;
}

bool IsBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

// Reads statements and runs them in the guest's __main__, until the input ends or the guest leaves. RETURNS the exit
// code.
int Converse(guards::Session* session) {
  const PyConfig* config = _Py_GetConfig();
  if (!config->quiet) {
    std::fprintf(stderr, "Python %s on pynterp, in a session with a guard (--help-policy; -A: without)\n", PY_VERSION);
  }
  PyObject* sys = session->Sys();
  for (const auto& [name, value] : {std::pair{"ps1", ">>> "}, {"ps2", "... "}}) {
    if (sys != nullptr && PyObject_HasAttrString(sys, name) == 0) {
      PyDict_SetItemString(PyModule_GetDict(sys), name, Ref::Steal(PyUnicode_FromString(value)).get());
    }
  }
  Source console;
  console.filename = "<stdin>";
  std::string text;
  for (;;) {
    Flush(session);
    const Line line = ReadLine(Prompt(session, text.empty() ? "ps1" : "ps2"), &text);
    if (line == Line::kInterrupted) {
      std::fprintf(stderr, "\nKeyboardInterrupt\n");
      text.clear();
      continue;
    }
    if (line == Line::kRead && IsBlank(text)) text.clear();
    if (text.empty() && line == Line::kRead) continue;
    if (line == Line::kEnd && text.empty()) break;
    if (line == Line::kEnd) text += '\n';
    Ref code = CompileStatement(session, text);
    if (!code && !PyErr_Occurred() && line == Line::kRead) continue;
    console.text = std::exchange(text, "");
    PyObject* globals = PyModule_GetDict(session->main());
    if (code && session->Ready()) code = Ref::Steal(PyEval_EvalCode(code.get(), globals, globals));
    if (PyErr_Occurred()) {
      if (PyErr_ExceptionMatches(PyExc_SystemExit)) return Report(session, console);
      Report(session, console);
    }
    if (line == Line::kEnd) break;
  }
  if (isatty(STDIN_FILENO)) std::fputc('\n', stderr);
  return 0;
}

// The program's end: threads are waited for, atexit's callbacks run.
void AtEnd(guards::Session* session) {
  constexpr struct {
    const char *module, *function;
  } kLast[] = {{"threading", "_shutdown"}, {"atexit", "_run_exitfuncs"}};
  for (const auto& last : kLast) {
    Ref module = Ref::Share(PyDict_GetItemString(session->modules(), last.module));
    if (!module) continue;
    Ref done = Ref::Steal(PyObject_CallMethod(module.get(), last.function, nullptr));
    if (!done) PyErr_Print();
  }
}

// RETURNS an empty Ref with an exception set.
Ref RunIn(guards::Session* session, const Source& source) {
  PyObject* globals = PyModule_GetDict(session->main());
  Ref filename = Ref::Steal(PyUnicode_DecodeFSDefault(source.filename.c_str()));
  if (!filename) return {};
  const bool is_file = source.filename[0] != '<';
  if (is_file && !Set(globals, "__file__", Ref::Share(filename.get()))) return {};
  Ref code = Ref::Steal(session->Compile(source.text.c_str(), filename.get(), Py_file_input, 0));
  return code ? Ref::Steal(PyEval_EvalCode(code.get(), globals, globals)) : Ref();
}

}  // namespace

int RunGuarded(const CommandLine& line) {
  const auto policy = std::make_shared<const guards::Policy>(line.policy);
  if (line.print_policy) {
    const std::string text = guards::PolicyJson(*policy);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }
  Source source;
  if (!ReadSource(&source)) return 2;
  PyObject* sysdict = PyThreadState_Get()->interp->sysdict;
  std::unique_ptr<guards::Session> session = guards::Session::Make(policy);
  if (session == nullptr) {
    PyErr_Print();
    return 70;
  }
  session->SetStreams(PyDict_GetItemString(sysdict, "stdin"), PyDict_GetItemString(sysdict, "stdout"),
                      PyDict_GetItemString(sysdict, "stderr"));
  Ref argv = Ref::Share(PyDict_GetItemString(sysdict, "argv"));
  Ref own_argv = argv ? Ref::Steal(PySequence_List(argv.get())) : Ref();
  if (own_argv) session->SetArguments(own_argv.get());
  session->SetDirectory(source.directory);
  int exit_code = 0;
  {
    const guards::InSession inside(session.get());
    Ref done;
    if (source.is_empty) done = Ref::Share(Py_None);
    else if (source.module.empty()) done = RunIn(session.get(), source);
    else done = Ref::Steal(session->RunModuleAsMain(source.module));
    if (!done) exit_code = Report(session.get(), source);
    if (source.is_empty || _Py_GetConfig()->inspect) exit_code = Converse(session.get());
    AtEnd(session.get());
    Flush(session.get());
    session->Clear();
    PyGC_Collect();  // what is left runs its destructors inside
  }
  session.reset();
  return exit_code;
}

bool FinishPolicy(CommandLine* line) {
  if (line->policy_file.empty()) return true;
  std::string text, problem = "cannot be read";
  const guards::Grant given = line->policy.allow[guards::kEnv];
  if (ReadAll(line->policy_file, &text) && ReadPolicy(text, &line->policy, &problem)) {
    // Who started the worker has not read the file, and decided which variables it sees.
    const guards::Grant& wanted = line->policy.allow[guards::kEnv];
    if (!line->supervised || (wanted.all == given.all && wanted.list.size() == given.list.size())) return true;
    problem = "with --isolate=worker, variables are allowed by --allow-env alone";
  }
  std::fprintf(stderr, "pynterp-run: %s: %s\n", line->policy_file.c_str(), problem.c_str());
  return false;
}

}  // namespace pynterp::api
