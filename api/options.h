// The command line: which arguments are pynterp's own, and the help written from one table.
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "guards/policy.h"

namespace pynterp::api {

enum class Action {
  kRun,
  kDisassemble,
  kCheck,
  kDoctor,
  kVersion,
  kHelp,
  kHelpAll,
  kHelpMan,
  kHelpPolicy,
  kOpcodes,
  kGuards,
  kWorker  // started by libpynterp; not in the help
};

// What stands between the program and the system besides the guard.
enum class Isolation {
  kDefault,  // kOs for guarded programs, else kNone
  kNone,
  kOs,     // the process locks itself down before the program runs
  kWorker  // the program runs in another process, which does
};

// 0: no limit.
struct LimitFlags {
  uint64_t steps = 0, time_ms = 0, wall_ms = 0, memory = 0, recursion = 0, output = 0, source = 0, host_calls = 0;
  bool memory_is_default = false;  // where the allocators cannot be counted there is none then
  bool operator==(const LimitFlags&) const = default;
};

struct CommandLine {
  Action action = Action::kRun;
  bool stats = false;
  bool trace = false;
  bool guarded = false;        // the program runs in a session with `policy`
  bool profile_given = false;  // by an option
  bool allow_all = false;      // -A
  bool print_policy = false;
  bool supervised = false;     // this is the worker of --isolate=worker; not in the help
  Isolation isolation = Isolation::kDefault;  // never that after parsing
  guards::Policy policy;
  std::string policy_file;     // JSON to be added to `policy`; "" when there is none
  LimitFlags limits;
  std::set<std::string_view> limits_given;  // by their options' names, which are static
  std::vector<char*> python;   // argv without the options of ours; what Python parses
  std::string problem;         // not empty: the command line is wrong
};

// Takes out our own options. They end where Python's do: at -c, -m, -, -- or a file name.
CommandLine ParseCommandLine(int argc, char** argv);

// Whether a command of that name (a link, say) is plain Python unless an option or PYNTERP_PROFILE says otherwise.
bool IsPythonName(std::string_view command);

std::string HelpText();
std::string OwnHelpText();  // our own options only
std::string PolicyHelpText();
std::string ManPage();

}  // namespace pynterp::api
