// The command line program: our own options first; the rest is libpython's, from its option parser to Py_RunMain.
//   sys.executable  is this program under a name that begins with python, by which it is plain Python, found as Python
//                   finds itself (so links of virtual environments work) or else the file behind pynterp-run.
//   sys.prefix      is that of the Python pynterp was built with, wherever this program lies.
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "api/guarded.h"
#include "api/inspect.h"
#include "api/isolation.h"
#include "api/limit_flags.h"
#include "api/options.h"
#include "api/python.h"
#include "api/ref.h"
#include "api/supervise.h"
#include "api/version.h"
#include "api/worker_protocol.h"
#include "bytecode/disassemble.h"
#include "compiler/lift.h"
#include "guards/addresses.h"
#include "guards/reference.h"
#include "vm/install.h"
#include "vm/stats.h"

namespace pynterp::api {
namespace {

constexpr int kUsageExit = 2;
constexpr int kRequireVmExit = 70;

bool g_stats = false;
bool g_require_vm = false;

// At exit, not after Py_RunMain: on sys.exit() that does not return.
void Account() {
  if (g_stats) vm::WriteStats(stderr);
  if (!g_require_vm || vm::CPythonFrames() == 0) return;
  std::fprintf(stderr, "pynterp-run: CPython's own loop ran %llu frames (PYNTERP_REQUIRE_VM)\n",
               static_cast<unsigned long long>(vm::CPythonFrames()));
  std::fflush(nullptr);
  _exit(kRequireVmExit);
}

bool IsThisProgram(const std::string& path) {
  struct stat self, other;
  return stat("/proc/self/exe", &self) == 0 && stat(path.c_str(), &other) == 0 && self.st_dev == other.st_dev &&
         self.st_ino == other.st_ino;
}

// Whether Modules/getpath.py, given argv[0] alone, will find this program.
bool PythonFindsUs(const char* argv0) {
  const std::string name = argv0;
  if (name.empty()) return false;
  if (name.find('/') != name.npos) return IsThisProgram(name);
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "";
  while (!rest.empty()) {
    const size_t end = rest.find(':');
    const std::string candidate = std::string(rest.substr(0, end)) + "/" + name;
    struct stat found;
    if (stat(candidate.c_str(), &found) == 0 && S_ISREG(found.st_mode) && access(candidate.c_str(), X_OK) == 0) {
      return IsThisProgram(candidate);
    }
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
  }
  return false;
}

PyStatus SetPaths(const char* argv0, PyConfig* config) {
  PyStatus status = PyConfig_SetBytesString(config, &config->prefix, kPythonPrefix);
  if (!PyStatus_Exception(status)) status = PyConfig_SetBytesString(config, &config->exec_prefix, kPythonPrefix);
  if (PyStatus_Exception(status) || (IsPythonName(argv0) && PythonFindsUs(argv0))) return status;
  char self[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length <= 0) return status;
  self[length] = 0;
  // Who may start processes may do what the user may: a program that runs sys.executable gets plain Python.
  if (!IsPythonName(self)) setenv("PYNTERP_PROFILE", "open", 0);
  return PyConfig_SetBytesString(config, &config->executable, self);
}

// PYNTERP_STRESS asks for one way to make hidden mistakes show; the VM has others of its own.
bool Stress(std::string_view mode) {
  const char* asked = std::getenv("PYNTERP_STRESS");
  return asked != nullptr && asked == mode;
}

// gc.set_threshold(1)
void CollectAlways() {
  Ref gc = Ref::Steal(PyImport_ImportModule("gc"));
  Ref done = gc ? Ref::Steal(PyObject_CallMethod(gc.get(), "set_threshold", "i", 1)) : Ref();
  if (!done) PyErr_Print();
}

PyStatus Configure(const CommandLine& line, PyConfig* config) {
  const auto argc = static_cast<Py_ssize_t>(line.python.size());
  char* const* argv = line.python.data();
  PyPreConfig preconfig;
  PyPreConfig_InitPythonConfig(&preconfig);
  if (Stress("debug-malloc")) preconfig.allocator = PYMEM_ALLOCATOR_DEBUG;
  PyStatus status = Py_PreInitializeFromBytesArgs(&preconfig, argc, const_cast<char**>(argv));
  if (PyStatus_Exception(status)) return status;
  PyConfig_InitPythonConfig(config);
  status = PyConfig_SetBytesArgv(config, argc, argv);
  if (!PyStatus_Exception(status)) status = SetPaths(argc > 0 ? argv[0] : "", config);
  return status;
}

int Print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 1;
}

int Run(CommandLine line) {
  const uint64_t started_ns = MonotonicNs();
  PyConfig config = {};
  PyStatus status = Configure(line, &config);
  Inspection inspection;
  if (!PyStatus_Exception(status) && line.action != Action::kRun && line.action != Action::kHelpAll) {
    status = PyConfig_Read(&config);
    if (!PyStatus_Exception(status)) inspection = ReadInspection(line.action, config);
  }
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_IsExit(status)) {
    if (line.action == Action::kHelpAll) Print("\n" + OwnHelpText());
    return status.exitcode;
  }
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);
  if (Stress("gc")) CollectAlways();
  const bool runs = line.action == Action::kRun;
  if (runs && line.guarded && !FinishPolicy(&line)) return kUsageExit;
  std::optional<OsIsolation> isolation;
  std::string problem;
  if (runs && line.guarded && !line.print_policy) problem = PrepareOverlays(line.policy);
  if (problem.empty() && runs && !line.print_policy) isolation.emplace(line);
  if (problem.empty()) problem = StartLimits(line.limits, started_ns, g_stats || g_require_vm ? Account : nullptr);
  if (!problem.empty()) {
    std::fprintf(stderr, "pynterp-run: %s\n", problem.c_str());
    return kUsageExit;
  }
  if (isolation) isolation->Finish();
  if (runs && !line.guarded) return Py_RunMain();
  const int code = runs ? RunGuarded(line) : Inspect(inspection);
  return Py_FinalizeEx() < 0 ? 120 : code;
}

}  // namespace
}  // namespace pynterp::api

using namespace pynterp::api;

int pynterp_main(int argc, char** argv) {
  CommandLine line = ParseCommandLine(argc, argv);
  if (!line.problem.empty()) {
    std::fprintf(stderr, "pynterp-run: %s\nTry `pynterp-run --help'.\n", line.problem.c_str());
    return kUsageExit;
  }
  if (line.action == Action::kWorker) return ServeAsWorker();
  const bool runs = line.action == Action::kRun && !line.print_policy;
  if (runs && line.isolation == Isolation::kWorker && !line.supervised) return Supervise(line, argc, argv);
  if (!ClaimPython()) {
    std::fprintf(stderr, "pynterp-run: Python was already started in this process\n");
    return kUsageExit;
  }
  static char help_all[] = "--help-all";
  switch (line.action) {
    case Action::kHelp: return Print(HelpText());
    case Action::kHelpPolicy: return Print(PolicyHelpText());
    case Action::kHelpMan: return Print(ManPage());
    case Action::kOpcodes: return Print(pynterp::bytecode::OpcodeReference());
    case Action::kVersion: return Print("Python " PY_VERSION " (" + std::string(kVersionName) + ")\n");
    case Action::kGuards: return Print(pynterp::guards::GuardReference());
    case Action::kHelpAll: line.python.insert(line.python.begin() + (line.python.empty() ? 0 : 1), help_all); break;
    default: break;
  }
  const char* counters = std::getenv("PYNTERP_COUNTERS");
  if (counters != nullptr && *counters != 0 && !pynterp::vm::ShareCounters(counters)) {
    std::fprintf(stderr, "pynterp-run: PYNTERP_COUNTERS: %s: %s\n", counters, std::strerror(errno));
    return kUsageExit;
  }
  // Of the probe's --host-stdlib (docs/probe.md).
  const char* host_stdlib = std::getenv("PYNTERP_HOST_STDLIB");
  if (host_stdlib != nullptr && std::string_view(host_stdlib) == "1") {
    if (line.guarded || line.limits != LimitFlags{}) {
      std::fprintf(stderr, "pynterp-run: PYNTERP_HOST_STDLIB=1: CPython's loop knows no guard and no limit\n");
      return kUsageExit;
    }
    pynterp::vm::LeaveLibrary(std::string(kPythonPrefix) + "/lib/python" + std::to_string(PY_MAJOR_VERSION) + "." +
                              std::to_string(PY_MINOR_VERSION));
  }
  const char* require = std::getenv("PYNTERP_REQUIRE_VM");
  g_require_vm = require != nullptr && std::string_view(require) == "1";
  if (line.allow_all && line.action == Action::kRun) {
    std::fprintf(stderr, "pynterp-run: -A: no guard; the program can do whatever you can\n");
  }
  g_stats = line.stats;
  if (g_stats || g_require_vm) std::atexit(Account);
  if (!line.guarded) pynterp::guards::KeepPlainHashes();
  pynterp::vm::Install(pynterp::compiler::Lift);
  pynterp::vm::SetTrace(line.trace);
  return Run(line);
}
