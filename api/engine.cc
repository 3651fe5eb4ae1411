// Starting Python once for the process, and the programs compiled in it.
#include <cstring>
#include <dlfcn.h>
#include <new>

#include "api/python.h"
#include "api/session.h"
#include "api/version.h"
#include "compiler/lift.h"
#include "vm/install.h"
#include "vm/limits.h"

namespace pynterp::api {
namespace {

HandleTable<Engine, pynterp_engine, kEngineHandle>& Engines() {
  static auto* table = new HandleTable<Engine, pynterp_engine, kEngineHandle>;
  return *table;
}

HandleTable<Program, pynterp_program, kProgramHandle>& Programs() {
  static auto* table = new HandleTable<Program, pynterp_program, kProgramHandle>;
  return *table;
}

HandleTable<const guards::Policy, pynterp_policy, kPolicyHandle>& Policies() {
  static auto* table = new HandleTable<const guards::Policy, pynterp_policy, kPolicyHandle>;
  return *table;
}

enum class Start { kNot, kRunning, kFailed };
std::mutex g_start_mutex;
Start g_start = Start::kNot;
std::string* g_start_problem = nullptr;
PyObject* g_main_module = nullptr;  // what sys.modules["__main__"] was at start; owned

PyStatus Configure(const pynterp_engine_options& options, PyConfig* config) {
  PyConfig_InitIsolatedConfig(config);
  config->site_import = options.no_site == 0;
  config->install_signal_handlers = 0;
  PyStatus status = PyConfig_SetString(config, &config->program_name, L"pynterp");
  if (!PyStatus_Exception(status)) {
    status = PyConfig_SetBytesString(config, &config->home, options.home != nullptr ? options.home : kPythonPrefix);
  }
  return status;
}

// RETURNS whether another libpython is in this process: the two would mix.
bool AnotherPythonIsLoaded() {
  void* process = dlopen(nullptr, RTLD_LAZY);  // RTLD_DEFAULT would look in this library first: it is linked -Bsymbolic
  void* visible = process != nullptr ? dlsym(process, "Py_IsInitialized") : nullptr;
  return visible != nullptr && visible != reinterpret_cast<void*>(&Py_IsInitialized);
}

// Extension modules look for Python's symbols among those of the whole process. A host that loaded this library for
// itself alone (RTLD_LOCAL: plugins, other languages) does not show them.
void ShowSymbols() {
  Dl_info self;
  if (dladdr(reinterpret_cast<void*>(&pynterp_engine_new), &self) != 0 && self.dli_fname != nullptr) {
    dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL);
  }
}

// RETURNS false with *problem set. REQUIRES: g_start_mutex is held.
bool StartPython(const pynterp_engine_options& options, std::string* problem) {
  if (!ClaimPython()) {
    *problem = "Python was already started in this process, by pynterp_main() or without pynterp";
    return false;
  }
  if (AnotherPythonIsLoaded()) {
    *problem = "another Python is loaded in this process; pynterp needs a process without one";
    return false;
  }
  ShowSymbols();
  vm::Install(compiler::Lift);
  PyPreConfig preconfig;
  PyPreConfig_InitIsolatedConfig(&preconfig);
  preconfig.utf8_mode = 1;
  PyStatus status = Py_PreInitialize(&preconfig);
  if (!PyStatus_Exception(status)) {
    PyConfig config;
    status = Configure(options, &config);
    if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
  }
  if (PyStatus_Exception(status)) {
    *problem = "Python did not start: ";
    *problem += status.err_msg != nullptr ? status.err_msg : "no reason given";
    return false;
  }
  g_main_module = Py_XNewRef(PyImport_AddModule("__main__"));
  const bool routed = InstallOutputRouter();
  if (!routed) {
    PyErr_Clear();
    *problem = "Python's output could not be taken over";
  }
  PyEval_SaveThread();
  return routed;
}

}  // namespace

Program::~Program() {
  if (!code) return;
  Gil gil;
  code = Ref();
}

bool ClaimPython() {
  static std::atomic<bool> claimed{false};
  return !claimed.exchange(true) && !Py_IsInitialized();
}

std::shared_ptr<Engine> FindEngine(pynterp_engine* name) { return Engines().Get(name); }
std::shared_ptr<Program> FindProgram(pynterp_program* name) { return Programs().Get(name); }
std::shared_ptr<const guards::Policy> FindPolicy(pynterp_policy* name) { return Policies().Get(name); }

void SetMainModule(PyObject* module, PyObject* was) {
  PyObject* modules = PyImport_GetModuleDict();
  if (was != nullptr && PyDict_GetItemString(modules, "__main__") != was) return;
  PyDict_SetItemString(modules, "__main__", module != nullptr ? module : g_main_module);
}

bool CheckSource(const char* source, size_t length, const char* filename, pynterp_status* status,
                 pynterp_error** error) {
  if (source == nullptr) {
    *status = Usage(error, "source is NULL");
    return false;
  }
  if (std::memchr(source, 0, length) == nullptr) return true;
  Error null_byte;
  null_byte.status = *status = PYNTERP_SYNTAX;
  null_byte.type = "SyntaxError";
  null_byte.message = "source code string cannot contain null bytes";
  null_byte.filename = filename;
  Fail(error, std::move(null_byte));
  return false;
}

}  // namespace pynterp::api

using namespace pynterp::api;
namespace guards = pynterp::guards;

uint32_t pynterp_abi_version(void) { return PYNTERP_ABI; }

const char* pynterp_version_string(void) { return kVersionText; }

pynterp_status pynterp_engine_new(const pynterp_engine_options* options, pynterp_engine** engine,
                                  pynterp_error** error) {
  if (engine == nullptr) return Usage(error, "engine is NULL");
  pynterp_engine_options chosen = {};
  if (pynterp_status bad = ReadStruct(options, &chosen, "pynterp_engine_options", error)) return bad;
  std::lock_guard lock(g_start_mutex);
  if (g_start == Start::kNot && chosen.interrupt_signal != 0 &&
      !pynterp::vm::UseInterruptSignal(chosen.interrupt_signal)) {
    return Usage(error, "interrupt_signal cannot be handled");
  }
  if (g_start == Start::kNot) {
    std::string problem;
    g_start = StartPython(chosen, &problem) ? Start::kRunning : Start::kFailed;
    if (g_start == Start::kFailed) g_start_problem = new std::string(problem);
  }
  if (g_start == Start::kFailed) return Fail(error, PYNTERP_E_INTERNAL, *g_start_problem);
  pynterp_engine* name = Engines().Insert(std::make_shared<Engine>());
  if (name == nullptr) return Fail(error, PYNTERP_E_NOMEM, "too many engines");
  *engine = name;
  return PYNTERP_OK;
}

pynterp_status pynterp_engine_free(pynterp_engine* engine) {
  if (engine == nullptr) return PYNTERP_OK;
  return Engines().Take(engine) != nullptr ? PYNTERP_OK : PYNTERP_E_HANDLE;
}

pynterp_status pynterp_compile(pynterp_engine* engine, const char* source, size_t length, const char* filename,
                               pynterp_program** program, pynterp_error** error) {
  if (program == nullptr) return Usage(error, "program is NULL");
  if (FindEngine(engine) == nullptr) return BadHandle(error, engine == nullptr, "engine");
  if (filename == nullptr) filename = "<program>";
  pynterp_status status;
  if (!CheckSource(source, length, filename, &status, error)) return status;
  auto made = std::make_shared<Program>();
  made->filename = filename;
  made->source.assign(source, length);
  {
    Gil gil;
    const guards::AskingAs host(nullptr);
    PyCompilerFlags flags = _PyCompilerFlags_INIT;
    flags.cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE;
    Ref name = Ref::Steal(PyUnicode_DecodeFSDefault(filename));
    if (name) {
      made->code = Ref::Steal(Py_CompileStringObject(made->source.c_str(), name.get(), Py_file_input, &flags, -1));
    }
    if (!made->code) return ReportException(nullptr, nullptr, error);
  }
  pynterp_program* name = Programs().Insert(std::move(made));
  if (name == nullptr) return Fail(error, PYNTERP_E_NOMEM, "too many programs");
  *program = name;
  return PYNTERP_OK;
}

pynterp_status pynterp_policy_new(pynterp_engine* engine, const char* preset, pynterp_policy** policy,
                                  pynterp_error** error) {
  if (policy == nullptr) return Usage(error, "policy is NULL");
  if (FindEngine(engine) == nullptr) return BadHandle(error, engine == nullptr, "engine");
  auto made = std::make_shared<guards::Policy>();
  if (!guards::UsePreset(preset != nullptr ? preset : "pure", made.get())) {
    return Usage(error, "preset is pure, data, script or open");
  }
  pynterp_policy* name = Policies().Insert(std::move(made));
  if (name == nullptr) return Fail(error, PYNTERP_E_NOMEM, "too many policies");
  *policy = name;
  return PYNTERP_OK;
}

pynterp_status pynterp_policy_from_json(pynterp_engine* engine, const char* json, size_t length,
                                        pynterp_policy** policy, pynterp_error** error) {
  if (policy == nullptr || json == nullptr) return Usage(error, "policy or json is NULL");
  if (FindEngine(engine) == nullptr) return BadHandle(error, engine == nullptr, "engine");
  auto made = std::make_shared<guards::Policy>();
  guards::UsePreset("pure", made.get());
  std::string problem;
  {
    Gil gil;
    if (!ReadPolicy(std::string(json, length), made.get(), &problem)) return Usage(error, problem);
  }
  pynterp_policy* name = Policies().Insert(std::move(made));
  if (name == nullptr) return Fail(error, PYNTERP_E_NOMEM, "too many policies");
  *policy = name;
  return PYNTERP_OK;
}

pynterp_status pynterp_policy_to_json(pynterp_policy* policy, char** json, size_t* length, pynterp_error** error) {
  if (json == nullptr) return Usage(error, "json is NULL");
  const std::shared_ptr<const guards::Policy> found = FindPolicy(policy);
  if (found == nullptr) return BadHandle(error, policy == nullptr, "policy");
  const std::string text = guards::PolicyJson(*found);
  char* copy = CopyOut(text);
  if (copy == nullptr) return Fail(error, PYNTERP_E_NOMEM, "no memory for the policy");
  *json = copy;
  if (length != nullptr) *length = text.size();
  return PYNTERP_OK;
}

pynterp_status pynterp_policy_free(pynterp_policy* policy) {
  if (policy == nullptr) return PYNTERP_OK;
  return Policies().Take(policy) != nullptr ? PYNTERP_OK : PYNTERP_E_HANDLE;
}

pynterp_status pynterp_program_free(pynterp_program* program) {
  if (program == nullptr) return PYNTERP_OK;
  return Programs().Take(program) != nullptr ? PYNTERP_OK : PYNTERP_E_HANDLE;
}
