// The import of a session: which module, from where, run as whose.
//   ORDER     source kept in the program; a facade of a C module; the standard library's file; for a policy that reads
//             files, the program's own directory.
//   LIBRARY   code is the session's (marked `library`), compiled or read from its .pyc file, run in the session.
#include <sys/stat.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "guards/attr.h"
#include "guards/c_modules.h"
#include "guards/gate.h"
#include "guards/session.h"

namespace pynterp::guards {
namespace {

bool ReadFile(const std::string& path, std::string* out) {
  FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  char block[1 << 14];
  size_t size;
  while ((size = std::fread(block, 1, sizeof block, file)) > 0) out->append(block, size);
  const bool ok = std::ferror(file) == 0;
  std::fclose(file);
  return ok;
}

bool IsFile(const std::string& path, struct stat* found) {
  return stat(path.c_str(), found) == 0 && S_ISREG(found->st_mode);
}

const std::string& LibraryDirectory() {
  static const std::string made = [] {
    PyObject* directory = PyDict_GetItemString(PyThreadState_Get()->interp->sysdict, "_stdlib_dir");
    const char* text = directory != nullptr && PyUnicode_Check(directory) ? PyUnicode_AsUTF8(directory) : nullptr;
    return std::string(text != nullptr ? text : "");
  }();
  return made;
}

bool IsLibraryFile(const std::string& filename) { return filename.starts_with(LibraryDirectory() + "/"); }
// CPython's own tests lie among the library and are programs like any other.
bool IsTestFile(const std::string& filename) { return filename.starts_with(LibraryDirectory() + "/test/"); }

uint32_t Word(const std::string& bytes, size_t at) {
  uint32_t value = 0;
  for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<size_t>(i)]);
  return value;
}

// The marshalled code of the .pyc file of `path` in the library, if that is up to date. Elsewhere a guest could have
// written it, and bytecode is not checked.
bool ReadCached(const std::string& path, const struct stat& source, std::string* code) {
  if (!IsLibraryFile(path)) return false;
  if (_PyInterpreterState_GetConfig(_PyInterpreterState_GET())->optimization_level != 0) return false;
  const size_t slash = path.rfind('/');
  const std::string cached =
      path.substr(0, slash) + "/__pycache__" + path.substr(slash, path.size() - slash - 3) + ".cpython-314.pyc";
  std::string bytes;
  if (!ReadFile(cached, &bytes) || bytes.size() < 16) return false;
  if (Word(bytes, 0) != static_cast<uint32_t>(PyImport_GetMagicNumber()) || Word(bytes, 4) != 0) return false;
  if (Word(bytes, 8) != static_cast<uint32_t>(source.st_mtime)) return false;
  if (Word(bytes, 12) != static_cast<uint32_t>(source.st_size)) return false;
  *code = bytes.substr(16);
  return true;
}

PyObject* CompileText(const std::string& source, const std::string& filename) {
  PyObject* name = PyUnicode_DecodeFSDefault(filename.c_str());
  PyCompilerFlags flags = _PyCompilerFlags_INIT;
  PyObject* code = name != nullptr ? Py_CompileStringObject(source.c_str(), name, Py_file_input, &flags, -1) : nullptr;
  Py_XDECREF(name);
  return code;
}

// Marshalled code by file name: what one session compiled another need not. Code itself is never shared.
std::map<std::string, std::string>* g_marshalled = nullptr;

// New code for `filename`, from `source` or, if that is nullptr, its file. REQUIRES: MakeFor. New reference.
PyObject* LoadCode(const std::string& filename, const char* source, const struct stat* file) {
  if (g_marshalled == nullptr) g_marshalled = new std::map<std::string, std::string>;
  auto known = g_marshalled->find(filename);
  if (known == g_marshalled->end() || (file != nullptr && !IsLibraryFile(filename))) {
    std::string bytes;
    if (file == nullptr || !ReadCached(filename, *file, &bytes)) {
      std::string text;
      if (source != nullptr) {
        text = source;
      } else if (!ReadFile(filename, &text)) {
        PyErr_Format(PyExc_ImportError, "cannot read %s", filename.c_str());
        return nullptr;
      }
      PyObject* code = CompileText(text, filename);
      PyObject* written = code != nullptr ? PyMarshal_WriteObjectToString(code, Py_MARSHAL_VERSION) : nullptr;
      Py_XDECREF(code);
      if (written == nullptr) return nullptr;
      bytes.assign(PyBytes_AS_STRING(written), static_cast<size_t>(PyBytes_GET_SIZE(written)));
      Py_DECREF(written);
    }
    known = g_marshalled->insert_or_assign(filename, std::move(bytes)).first;
  }
  PyObject* code = PyMarshal_ReadObjectFromString(known->second.data(), static_cast<Py_ssize_t>(known->second.size()));
  if (code != nullptr && !PyCode_Check(code)) {
    Py_CLEAR(code);
    PyErr_Format(PyExc_ImportError, "%s holds no code", filename.c_str());
  }
  return code;
}

struct Found {
  std::string filename;
  const char* source = nullptr;
  struct stat file;
  bool is_package = false;
};

// A module below `directory`, by its dotted name.
bool FindIn(const std::string& directory, std::string_view name, Found* found) {
  std::string path = directory + "/";
  for (const char c : name) path += c == '.' ? '/' : c;
  found->is_package = IsFile(path + "/__init__.py", &found->file);
  found->filename = path + (found->is_package ? "/__init__.py" : ".py");
  return found->is_package || IsFile(found->filename, &found->file);
}

bool SetText(PyObject* dict, const char* key, const std::string& text) {
  PyObject* value = PyUnicode_DecodeFSDefault(text.c_str());
  const bool ok = value != nullptr && PyDict_SetItemString(dict, key, value) == 0;
  Py_XDECREF(value);
  return ok;
}

// Raises the import error of that text about the module `name`. Takes over `text`, which can be nullptr with an
// exception set.
void SetImportError(PyObject* type, PyObject* text, PyObject* name) {
  if (text != nullptr) PyErr_SetImportErrorSubclass(type, text, name, nullptr);
  Py_XDECREF(text);
}

// Runs source in a namespace of the session's. RETURNS false with an exception set.
bool RunIn(Owner* owner, const std::string& filename, const char* source, const struct stat* file, PyObject* dict) {
  PyObject* code;
  {
    const MakeFor made(owner);
    code = LoadCode(filename, source, file);
  }
  PyObject* done = code != nullptr ? PyEval_EvalCode(code, dict, dict) : nullptr;
  Py_XDECREF(code);
  Py_XDECREF(done);
  return done != nullptr;
}

// Where the library's importlib runs in the session, modules have specs.
void Describe(Session* session, PyObject* module) {
  PyObject* importlib = Py_XNewRef(PyDict_GetItemString(session->modules(), "importlib"));
  PyObject* describe = nullptr;
  if (importlib != nullptr && PyObject_GetOptionalAttrString(importlib, "_describe", &describe) > 0) {
    Py_XDECREF(PyObject_CallOneArg(describe, module));
  }
  Py_XDECREF(describe);
  Py_XDECREF(importlib);
  PyErr_Clear();
}

// Says in the module's spec, if it has one, whether it is being run: what it lacks may come yet.
void SetInitializing(PyObject* dict, bool initializing) {
  PyObject* spec = PyDict_GetItemString(dict, "__spec__");
  if (spec == nullptr || spec == Py_None) return;
  if (PyObject_SetAttrString(spec, "_initializing", initializing ? Py_True : Py_False) < 0) PyErr_Clear();
}

// Asks the finders of the guest's sys.meta_path, if the library's importlib runs in the session or a guest has put one
// there. RETURNS nullptr without an exception when there is nobody to ask. New reference.
PyObject* FindByFinders(Session* session, const char* name) {
  if (!GivesWay(session->policy(), "importlib") || std::string_view(name).starts_with("importlib")) return nullptr;
  PyObject* sys = session->Sys();
  PyObject* finders = sys != nullptr ? PyDict_GetItemString(PyModule_GetDict(sys), "meta_path") : nullptr;
  if (finders == nullptr || !PyList_Check(finders) || PyList_GET_SIZE(finders) == 0) return nullptr;
  PyObject* text = PyUnicode_FromString("importlib");
  PyObject* importlib = text != nullptr ? session->Import(text) : nullptr;
  Py_XDECREF(text);
  Py_XDECREF(importlib);
  if (importlib == nullptr) return nullptr;
  PyObject* bootstrap = Py_XNewRef(PyDict_GetItemString(session->modules(), "importlib._bootstrap"));
  if (bootstrap == nullptr) return nullptr;
  PyObject* find = nullptr;
  PyObject* import = nullptr;
  PyObject* module = nullptr;
  if (PyObject_GetOptionalAttrString(bootstrap, "_find_by_finders", &find) > 0 &&
      PyObject_GetOptionalAttrString(bootstrap, "_gcd_import", &import) > 0) {
    module = PyObject_CallFunction(find, "sO", name, import);
  }
  Py_XDECREF(find);
  Py_XDECREF(import);
  Py_DECREF(bootstrap);
  return module;
}

// Makes the module, enters it in the session's table and runs it. New reference.
PyObject* RunModule(Session* session, const std::string& name, const Found& found) {
  const bool is_library = found.source != nullptr || (IsLibraryFile(found.filename) && !IsTestFile(found.filename));
  // Where the library lies is the business of those who may read it.
  const bool shows_file = found.source == nullptr && (!is_library || session->policy().Allows(kRead, found.filename));
  PyObject* module = PyModule_New(name.c_str());
  PyObject* dict = module != nullptr ? PyModule_GetDict(module) : nullptr;
  const size_t dot = name.rfind('.');
  const std::string package = found.is_package ? name : dot == name.npos ? "" : name.substr(0, dot);
  bool ok = module != nullptr && PyDict_SetItem(dict, &_Py_ID(__builtins__), session->builtins()) == 0 &&
            SetText(dict, "__package__", package) && (!shows_file || SetText(dict, "__file__", found.filename));
  if (ok && found.is_package) {
    PyObject* path = Py_BuildValue("[s]", found.filename.substr(0, found.filename.rfind('/')).c_str());
    ok = path != nullptr && PyDict_SetItemString(dict, "__path__", path) == 0;
    Py_XDECREF(path);
  }
  ok = ok && PyDict_SetItemString(session->modules(), name.c_str(), module) == 0;
  if (ok && (shows_file || found.source != nullptr)) Describe(session, module);
  if (ok) {
    SetInitializing(dict, true);
    ok = RunIn(is_library ? session->library() : session->guest(), found.filename, found.source,
               found.source != nullptr ? nullptr : &found.file, dict);
    ok = ok && (!is_library || found.source != nullptr || RunMore(session, name.c_str(), module));
    if (ok) SetInitializing(dict, false);
    if (!ok) {
      PyObject* raised = PyErr_GetRaisedException();
      PyDict_PopString(session->modules(), name.c_str(), nullptr);
      PyErr_SetRaisedException(raised);
    }
  }
  if (!ok) Py_CLEAR(module);
  return module;
}

// Whether a thread of this interpreter's has that number.
bool IsThread(unsigned long number) {
  PyThreadState* thread = PyInterpreterState_ThreadHead(PyInterpreterState_Get());
  while (thread != nullptr && thread->thread_id != number) thread = PyThreadState_Next(thread);
  return thread != nullptr;
}

// A module in the places that the guest's sys.path lists and its policy lets it read.
bool FindOnPath(Session* session, std::string_view name, Found* found) {
  PyObject* sys = session->Sys();
  PyObject* path = sys != nullptr ? PyDict_GetItemString(PyModule_GetDict(sys), "path") : nullptr;
  PyErr_Clear();
  for (Py_ssize_t i = 0; path != nullptr && PyList_Check(path) && i < PyList_GET_SIZE(path); ++i) {
    PyObject* entry = PyList_GET_ITEM(path, i);
    const char* text = PyUnicode_Check(entry) ? PyUnicode_AsUTF8(entry) : nullptr;
    PyErr_Clear();
    if (text == nullptr) continue;
    if (!FindIn(*text != 0 ? text : ".", name, found)) continue;
    if (session->policy().Allows(kRead, RealPath(found->filename))) return true;
  }
  return false;
}

bool IsRefused(const Policy& policy, std::string_view name) {
  return policy.deny[kImport].all || (!policy.deny[kImport].list.empty() && [&] {
           Policy only;
           only.allow[kImport] = policy.deny[kImport];
           return only.Allows(kImport, name);
         }());
}

// Whether the name is in sys.stdlib_module_names.
bool IsOfLibrary(const std::string& name) {
  PyObject* names = PyDict_GetItemString(PyThreadState_Get()->interp->sysdict, "stdlib_module_names");
  PyObject* text = names != nullptr ? PyUnicode_FromString(name.c_str()) : nullptr;
  const int is_in = text != nullptr ? PySequence_Contains(names, text) : 0;
  Py_XDECREF(text);
  if (is_in < 0) PyErr_Clear();
  return is_in > 0;
}

// Brings in the module `name`; its parents are there. New reference.
PyObject* Load(Session* session, const std::string& name, bool ask_finders) {
  const Policy& policy = session->policy();
  const Owner* asker = Asker();
  const bool denied = IsRefused(policy, name);
  const bool known = !denied && (InPreset(policy, name) || policy.Allows(kImport, name) || ComesWith(policy, name));
  if (known) {
    if (asker != nullptr) TraceDecision(asker, true, kImport, name.c_str());
    Found found;
    const char* source = GivesWay(policy, name) ? nullptr : EmbeddedSource(name);
    if (source != nullptr) {
      found.source = source;
      found.filename = "<pynterp " + name + ">";
      found.is_package = name == "importlib";
      return RunModule(session, name, found);
    }
    PyObject* facade = nullptr;
    if (!FindIn(LibraryDirectory(), name, &found)) {
      facade = MakeFacade(session, name.c_str());
      if (facade != nullptr && PyDict_SetItemString(session->modules(), name.c_str(), facade) < 0) Py_CLEAR(facade);
      if (facade != nullptr && !GivesWay(policy, name) && !RunMore(session, name.c_str(), facade)) Py_CLEAR(facade);
      if (facade != nullptr) Describe(session, facade);
      if (facade != nullptr || PyErr_Occurred()) return facade;
    } else {
      return RunModule(session, name, found);
    }
  }
  // The program's own modules.
  Found own;
  if (!denied && FindOnPath(session, name, &own)) return RunModule(session, name, own);
  if (ask_finders && !denied && (known || !FindIn(LibraryDirectory(), name, &own))) {
    PyObject* module = FindByFinders(session, name.c_str());
    if (module != nullptr || (PyErr_Occurred() && !PyErr_ExceptionMatches(PyExc_ModuleNotFoundError))) return module;
    PyErr_Clear();
  }
  // A module of C that is in no table is known by its capability.
  const bool is_denied = !known || IsOfLibrary(name);
  PyObject* text;
  if (!is_denied) {
    text = PyUnicode_FromFormat("No module named '%s'", name.c_str());
  } else if (known) {
    text = PyUnicode_FromFormat("No module named '%s' in this session (--allow-%s)", name.c_str(),
                                kCapabilityNames[NeededFor(name)]);
  } else {
    text = PyUnicode_FromFormat("No module named '%s' in this session (--allow-import=%s)", name.c_str(), name.c_str());
  }
  if (is_denied && asker != nullptr) TraceDecision(asker, false, known ? NeededFor(name) : kImport, name.c_str());
  PyObject* name_object = PyUnicode_FromString(name.c_str());
  if (name_object == nullptr) Py_CLEAR(text);
  SetImportError(is_denied ? ImportDenied() : PyExc_ModuleNotFoundError, text, name_object);
  Py_XDECREF(name_object);
  return nullptr;
}

// RETURNS whether `dict` has a text of that name. MAY RUN PYTHON: keys of a guest's dictionary compare as they like.
bool TextOf(PyObject* dict, const char* key, std::string* out) {
  PyObject* value = PyDict_GetItemString(dict, key);
  const char* text = value != nullptr && PyUnicode_Check(value) ? PyUnicode_AsUTF8(value) : nullptr;
  PyErr_Clear();
  if (text == nullptr) return false;
  *out = text;
  return true;
}

// RETURNS false with an exception set. *absolute: the module the statement names.
bool Resolve(PyObject* name, PyObject* globals, int level, std::string* absolute) {
  const char* text = PyUnicode_AsUTF8(name);
  if (text == nullptr) return false;
  if (level <= 0) {
    *absolute = text;
    if (!absolute->empty()) return true;
    PyErr_SetString(PyExc_ValueError, "Empty module name");
    return false;
  }
  std::string base;
  if (globals != nullptr && PyDict_Check(globals) && !TextOf(globals, "__package__", &base) &&
      TextOf(globals, "__name__", &base) && PyDict_GetItemString(globals, "__path__") == nullptr) {
    const size_t dot = base.rfind('.');
    base = dot == base.npos ? "" : base.substr(0, dot);
  }
  if (base.empty()) {
    PyErr_SetString(PyExc_ImportError, "attempted relative import with no known parent package");
    return false;
  }
  for (int i = 1; i < level; ++i) {
    const size_t dot = base.rfind('.');
    if (dot == base.npos) {
      PyErr_SetString(PyExc_ImportError, "attempted relative import beyond top-level package");
      return false;
    }
    base.resize(dot);
  }
  *absolute = *text != 0 ? base + "." + text : base;
  return true;
}

// What the session's table has under that name: a new reference, or nullptr, with an exception set when it is None.
PyObject* Known(PyObject* modules, PyObject* name) {
  PyObject* known = PyDict_GetItemWithError(modules, name);
  if (known != Py_None) return Py_XNewRef(known);
  SetImportError(PyExc_ModuleNotFoundError, PyUnicode_FromFormat("import of %U halted; None in sys.modules", name),
                 name);
  return nullptr;
}

bool HasPath(PyObject* module) {
  const int has = PyObject_HasAttrStringWithError(module, "__path__");
  if (has < 0) PyErr_Clear();
  return has > 0;
}

}  // namespace

bool RunMore(Session* session, const char* name, PyObject* module) {
  const std::string key = std::string(name) + "+";
  const char* more = GivesWay(session->policy(), key) ? nullptr : EmbeddedSource(key);
  PyObject* dict = PyModule_GetDict(module);
  return more == nullptr || (PyDict_SetItem(dict, &_Py_ID(__builtins__), session->builtins()) == 0 &&
                             RunIn(session->library(), std::string("<pynterp ") + name + "+>", more, nullptr, dict));
}

PyObject* RunEmbedded(Session* session, const char* name) {
  PyObject* known = nullptr;
  if (PyDict_GetItemStringRef(session->embedded(), name, &known) != 0) return known;
  const char* source = EmbeddedSource(name);
  PyObject* dict = source != nullptr ? PyDict_New() : nullptr;
  if (dict == nullptr || PyDict_SetItem(dict, &_Py_ID(__builtins__), session->builtins()) < 0 ||
      !SetText(dict, "__name__", name) ||
      !RunIn(session->library(), std::string("<pynterp ") + name + ">", source, nullptr, dict) ||
      PyDict_SetItemString(session->embedded(), name, dict) < 0) {
    Py_CLEAR(dict);
  }
  return dict;
}

bool Session::AwaitModule(std::string_view name) {
  if (running_modules_.empty()) return true;
  const unsigned long self = PyThread_get_thread_ident();
  bool goes_on = true;
  while (goes_on && IsRunElsewhere(name, self)) {
    awaited_modules_[self] = std::string(name);
    Py_BEGIN_ALLOW_THREADS;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    Py_END_ALLOW_THREADS;
    goes_on = PyErr_CheckSignals() == 0;
  }
  awaited_modules_.erase(self);
  return goes_on;
}

bool Session::IsRunElsewhere(std::string_view name, unsigned long self) {
  auto running = running_modules_.find(name);
  if (running == running_modules_.end()) return false;
  if (!IsThread(running->second)) {  // it was left behind by a fork
    running_modules_.erase(running);
    return false;
  }
  for (size_t i = 0; i < running_modules_.size(); ++i) {
    if (running->second == self) return false;
    auto awaited = awaited_modules_.find(running->second);
    if (awaited == awaited_modules_.end()) return true;
    running = running_modules_.find(awaited->second);
    if (running == running_modules_.end()) return true;
  }
  return false;
}

PyObject* Session::Import(PyObject* name, bool ask_finders) {
  if (name == nullptr) {
    PyErr_BadInternalCall();
    return nullptr;
  }
  if (!PyUnicode_Check(name)) {
    PyErr_SetString(PyExc_TypeError, "module name must be a string");
    return nullptr;
  }
  const char* text = PyUnicode_AsUTF8(name);
  if (text == nullptr) PyErr_Clear();  // only what a guest has entered itself can have such a name
  if (text != nullptr && !AwaitModule(text)) return nullptr;
  if (PyObject* known = Known(modules_, name); known != nullptr || PyErr_Occurred()) return known;
  const std::string absolute = text != nullptr ? text : "";
  if (absolute == "sys") return Py_XNewRef(Sys());
  if (text != nullptr && absolute.empty()) {
    PyErr_SetString(PyExc_ValueError, "Empty module name");
    return nullptr;
  }
  if (text == nullptr || absolute.find('/') != absolute.npos || absolute.find("..") != absolute.npos ||
      absolute.front() == '.' || absolute.back() == '.' || absolute.size() > 500) {
    SetImportError(PyExc_ModuleNotFoundError, PyUnicode_FromFormat("No module named %R", name), name);
    return nullptr;
  }
  const size_t dot = absolute.rfind('.');
  PyObject* parent = nullptr;
  if (dot != absolute.npos) {
    const std::string parent_text = absolute.substr(0, dot);
    PyObject* parent_name = PyUnicode_FromString(parent_text.c_str());
    parent = parent_name != nullptr ? Import(parent_name) : nullptr;
    Py_XDECREF(parent_name);
    if (parent == nullptr) return nullptr;
    // The parent may have brought it in, or another thread may have begun.
    PyObject* known = AwaitModule(absolute) ? Known(modules_, name) : nullptr;
    if (known == nullptr && !PyErr_Occurred() && !HasPath(parent)) {
      SetImportError(PyExc_ModuleNotFoundError,
                     PyUnicode_FromFormat("No module named '%U'; '%s' is not a package", name, parent_text.c_str()),
                     name);
    }
    if (known != nullptr || PyErr_Occurred()) {
      Py_DECREF(parent);
      return known;
    }
  }
  const bool is_first = running_modules_.try_emplace(absolute, PyThread_get_thread_ident()).second;
  PyObject* module = Load(this, absolute, ask_finders);
  if (is_first) running_modules_.erase(absolute);
  if (module != nullptr) {
    // A module may put something else in its own place.
    PyObject* entered = PyDict_GetItemWithError(modules_, name);
    if (entered != nullptr) Py_SETREF(module, Py_NewRef(entered));
    else if (PyErr_Occurred()) Py_CLEAR(module);
  }
  if (module != nullptr && parent != nullptr &&
      PyObject_SetAttrString(parent, absolute.substr(dot + 1).c_str(), module) < 0) {
    PyErr_Clear();
  }
  Py_XDECREF(parent);
  return module;
}

PyObject* Session::RunModuleAsMain(const std::string& name) {
  Found found;
  std::string module = name;
  bool is_there = InPreset(*policy_, name) || policy_->Allows(kImport, name);
  is_there = is_there && !IsRefused(*policy_, name) && FindIn(LibraryDirectory(), module, &found);
  if (is_there && found.is_package) {
    module += ".__main__";
    is_there = FindIn(LibraryDirectory(), module, &found);
  }
  if (!is_there) {
    PyErr_Format(ImportDenied(), "No module named '%s' in this session (--allow-import=%s)", name.c_str(),
                 name.c_str());
    return nullptr;
  }
  PyObject* dict = PyModule_GetDict(main_);
  const size_t dot = module.rfind('.');
  if (!SetText(dict, "__package__", dot == module.npos ? "" : module.substr(0, dot)) ||
      !SetText(dict, "__file__", found.filename)) {
    return nullptr;
  }
  return RunIn(library_, found.filename, nullptr, &found.file, dict) ? Py_NewRef(Py_None) : nullptr;
}

PyObject* Session::ImportFor(PyObject* name, PyObject* globals, PyObject* from_list, int level) {
  std::string absolute;
  if (!PyUnicode_Check(name) || (level <= 0 && PyUnicode_AsUTF8(name) == nullptr)) {
    PyErr_Clear();
    return Import(name);
  }
  if (!Resolve(name, globals, level, &absolute)) return nullptr;
  PyObject* full = PyUnicode_FromString(absolute.c_str());
  PyObject* module = full != nullptr ? Import(full) : nullptr;
  Py_XDECREF(full);
  if (module == nullptr) return nullptr;
  const int wants = from_list != nullptr ? PyObject_IsTrue(from_list) : 0;
  if (wants < 0) {
    Py_DECREF(module);
    return nullptr;
  }
  if (wants == 0) {
    // `import a.b` binds a; a relative one binds what its own first part names.
    const char* text = PyUnicode_AsUTF8(name);
    const std::string given = text != nullptr ? text : "";
    const size_t dot = given.find('.');
    if (dot == given.npos) return module;
    const std::string top = absolute.substr(0, absolute.size() - (given.size() - dot));
    Py_DECREF(module);
    PyObject* top_name = PyUnicode_FromString(top.c_str());
    PyObject* first = top_name != nullptr ? Import(top_name) : nullptr;
    Py_XDECREF(top_name);
    return first;
  }
  if (!HasPath(module)) return module;
  PyObject* names = PySequence_Tuple(from_list);
  if (names == nullptr) Py_CLEAR(module);
  for (Py_ssize_t i = 0; names != nullptr && i < PyTuple_GET_SIZE(names); ++i) {
    PyObject* item = PyTuple_GET_ITEM(names, i);
    if (!PyUnicode_Check(item)) continue;
    if (PyUnicode_EqualToUTF8(item, "*")) {
      PyObject* all = nullptr;
      if (PyObject_GetOptionalAttrString(module, "__all__", &all) < 0) PyErr_Clear();
      PyObject* list = all != nullptr ? PySequence_Tuple(all) : nullptr;
      Py_XDECREF(all);
      if (list == nullptr) {
        PyErr_Clear();
        continue;
      }
      Py_SETREF(names, list);
      i = -1;
      bool star_again = false;
      for (Py_ssize_t k = 0; k < PyTuple_GET_SIZE(list); ++k) {
        PyObject* entry = PyTuple_GET_ITEM(list, k);
        star_again = star_again || (PyUnicode_Check(entry) && PyUnicode_EqualToUTF8(entry, "*"));
      }
      if (star_again) break;
      continue;
    }
    const int has = PyObject_HasAttrWithError(module, item);
    if (has < 0) PyErr_Clear();
    if (has != 0) continue;
    PyObject* sub = PyUnicode_FromFormat("%s.%U", absolute.c_str(), item);
    PyObject* imported = sub != nullptr ? Import(sub) : nullptr;
    Py_XDECREF(sub);
    Py_XDECREF(imported);
    if (imported == nullptr) {
      if (!PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) {
        Py_DECREF(names);
        Py_DECREF(module);
        return nullptr;
      }
      PyErr_Clear();
    }
  }
  Py_XDECREF(names);
  return module;
}

}  // namespace pynterp::guards
