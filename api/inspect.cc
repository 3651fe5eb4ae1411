#include "api/inspect.h"

#include <cstdio>

#include "api/version.h"
#include "vm/dump.h"
#include "vm/stats.h"

namespace pynterp::api {
namespace {

std::wstring Text(const wchar_t* text) { return text != nullptr ? text : L""; }

void PrintSearch(const PyConfig& config) {
  std::printf("%s\n", kVersionText);
  const std::pair<const char*, const wchar_t*> rows[] = {
      {"executable", config.executable},   {"prefix", config.prefix},
      {"exec_prefix", config.exec_prefix}, {"home", config.home},
      {"stdlib", config.stdlib_dir},       {"PYTHONPATH", config.pythonpath_env},
  };
  for (const auto& [name, value] : rows) {
    if (value != nullptr && value[0] != 0) std::printf("%-12s %ls\n", name, value);
  }
  for (Py_ssize_t i = 0; i < config.module_search_paths.length; ++i) {
    std::printf("%-12s %ls\n", i == 0 ? "search path" : "", config.module_search_paths.items[i]);
  }
  std::fflush(stdout);
}

// Runs as a guest program does; so that it starts at all is half of the answer.
constexpr char kDoctorProgram[] = R"(
import importlib.util, os, sys
print('python      ', sys.version.replace('\n', ' '))
for entry in sys.path:
    print('sys.path    ', entry or '(working directory)', '' if os.path.exists(entry or '.') else '(not there)')
names = ('encodings', 'site', 'zlib', '_ssl', '_hashlib', '_ctypes', '_sqlite3', '_curses', 'readline')
missing = [name for name in names if importlib.util.find_spec(name) is None]
print('modules     ', 'not found: ' + ', '.join(missing) if missing else 'all found')
sys.stdout.flush()
)";

int Doctor() {
  const int code = PyRun_SimpleString(kDoctorProgram) == 0 ? 0 : 1;
  std::printf("%-12s frames run by CPython's own loop: %llu\n", "machine",
              static_cast<unsigned long long>(vm::CPythonFrames()));
  std::fflush(stdout);
  return code;
}

Ref Import(const char* module) { return Ref::Steal(PyImport_ImportModule(module)); }

// The source as bytes, read as Python would find it. RETURNS an empty Ref with an exception set.
Ref ReadSource(const Inspection& inspection, Ref* filename) {
  if (!inspection.command.empty()) {
    *filename = Ref::Steal(PyUnicode_FromString("<string>"));
    Ref text = Ref::Steal(PyUnicode_FromWideChar(inspection.command.c_str(), -1));
    return text ? Ref::Steal(PyUnicode_AsUTF8String(text.get())) : Ref();
  }
  Ref io = Import("io");
  Ref file;
  if (inspection.filename.empty() || inspection.filename == L"-") {
    *filename = Ref::Steal(PyUnicode_FromString("<stdin>"));
    // open(0, "rb", buffering, encoding, errors, newline, closefd)
    if (io) {
      file = Ref::Steal(
          PyObject_CallMethod(io.get(), "open", "isiOOOO", 0, "rb", -1, Py_None, Py_None, Py_None, Py_False));
    }
  } else {
    *filename = Ref::Steal(PyUnicode_FromWideChar(inspection.filename.c_str(), -1));
    if (io && *filename) file = Ref::Steal(PyObject_CallMethod(io.get(), "open", "Os", filename->get(), "rb"));
  }
  Ref bytes = file ? Ref::Steal(PyObject_CallMethod(file.get(), "read", nullptr)) : Ref();
  Ref closed = bytes ? Ref::Steal(PyObject_CallMethod(file.get(), "close", nullptr)) : Ref();
  if (!closed || !inspection.skip_first_line) return bytes;
  const std::string_view text(PyBytes_AsString(bytes.get()), static_cast<size_t>(PyBytes_Size(bytes.get())));
  const size_t end = text.find('\n');
  // The line end stays, so that line numbers do.
  const std::string_view rest = end == text.npos ? std::string_view() : text.substr(end);
  return Ref::Steal(PyBytes_FromStringAndSize(rest.data(), static_cast<Py_ssize_t>(rest.size())));
}

Ref ModuleCode(const std::wstring& name) {
  Ref util = Import("importlib.util");
  Ref text = Ref::Steal(PyUnicode_FromWideChar(name.c_str(), -1));
  Ref spec = util && text ? Ref::Steal(PyObject_CallMethod(util.get(), "find_spec", "O", text.get())) : Ref();
  if (!spec) return {};
  if (spec.get() == Py_None) {
    PyErr_Format(PyExc_ModuleNotFoundError, "No module named %R", text.get());
    return {};
  }
  Ref places = Ref::Steal(PyObject_GetAttrString(spec.get(), "submodule_search_locations"));
  if (!places) return {};
  if (places.get() != Py_None) return ModuleCode(name + L".__main__");  // a package runs its __main__
  Ref loader = Ref::Steal(PyObject_GetAttrString(spec.get(), "loader"));
  Ref code = loader ? Ref::Steal(PyObject_CallMethod(loader.get(), "get_code", "O", text.get())) : Ref();
  if (code && !PyCode_Check(code.get())) {
    PyErr_Format(PyExc_ImportError, "module %R has no Python code", text.get());
    return {};
  }
  return code;
}

Ref Compile(const Inspection& inspection) {
  if (!inspection.module.empty()) {
    // As Py_RunMain does for -m, unless -P or -I.
    PyObject* path = PySys_GetObject("path");
    Ref here = Ref::Steal(PyUnicode_FromString(""));
    if (!inspection.safe_path && path != nullptr && here && PyList_Check(path) &&
        PyList_Insert(path, 0, here.get()) < 0) {
      return {};
    }
    return ModuleCode(inspection.module);
  }
  Ref filename;
  Ref source = ReadSource(inspection, &filename);
  Ref builtins = source && filename ? Import("builtins") : Ref();
  if (!builtins) return {};
  return Ref::Steal(
      PyObject_CallMethod(builtins.get(), "compile", "OOsii", source.get(), filename.get(), "exec", 0, 1));
}

}  // namespace

Inspection ReadInspection(Action action, const PyConfig& config) {
  if (action == Action::kDoctor) PrintSearch(config);
  return {action,
          Text(config.run_command),
          Text(config.run_module),
          Text(config.run_filename),
          config.skip_source_first_line != 0,
          config.safe_path != 0};
}

int Inspect(const Inspection& inspection) {
  if (inspection.action == Action::kDoctor) return Doctor();
  Ref code = Compile(inspection);
  if (!code) {
    PyErr_Print();
    return 1;
  }
  if (inspection.action == Action::kCheck) return 0;
  const std::string text = vm::DisassembleTree(reinterpret_cast<PyCodeObject*>(code.get()));
  if (PyErr_Occurred() != nullptr) {
    PyErr_Print();
    return 1;
  }
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace pynterp::api
