#include "api/options.h"

#include <algorithm>
#include <cstdlib>
#include <charconv>
#include <cmath>
#include <string_view>

#include "api/version.h"

namespace pynterp::api {
namespace {

struct Option {
  std::string_view name, text;
};

enum class Unit { kCount, kSeconds, kBytes };
struct LimitOption {
  std::string_view name;
  uint64_t LimitFlags::* field;
  Unit unit;
  uint64_t guarded;  // of guarded programs, unless an option says otherwise; 0: none
};

// Of programs for which neither an option nor the environment nor the command's name says one.
constexpr guards::Profile kDefaultProfile = guards::Profile::kGuarded;

constexpr std::string_view kSynopsis = "[option] ... [-c cmd | -m mod | file | -] [arg] ...";
constexpr std::string_view kSummary = "run Python 3.14 programs on the pynterp virtual machine";

constexpr LimitOption kLimitOptions[] = {
    {"--max-steps", &LimitFlags::steps, Unit::kCount, 0},
    {"--max-time", &LimitFlags::time_ms, Unit::kSeconds, 0},
    {"--max-wall", &LimitFlags::wall_ms, Unit::kSeconds, 0},
    {"--max-memory", &LimitFlags::memory, Unit::kBytes, uint64_t{512} << 20},
    {"--max-recursion", &LimitFlags::recursion, Unit::kCount, 1000},
    {"--max-output", &LimitFlags::output, Unit::kBytes, uint64_t{64} << 20},
    {"--max-source", &LimitFlags::source, Unit::kBytes, uint64_t{8} << 20},
    {"--max-host-calls", &LimitFlags::host_calls, Unit::kCount, 0},
};

constexpr Option kOwnOptions[] = {
    {"--check", "compile the program and do not run it"},
    {"--dis", "print the program's register bytecode and do not run it"},
    {"--doctor", "print what Python was found and where it was searched for"},
    {"--help", "print this help"},
    {"--help-all", "print this help and Python's, environment variables included"},
    {"--help-policy", "print the options of guards and limits"},
    {"--opcodes", "print the reference of the bytecode"},
    {"--stats", "print counters to stderr at exit, CPython's frames first"},
    {"--trace-vm", "print each instruction to stderr as it runs"},
    {"--version", "print the versions of Python, pynterp and its ABI"},
};

// What a program may reach and use. Not in --help, which has to fit a page.
constexpr Option kPolicyOptions[] = {
    {"-A, --allow-all", "no guard: plain Python, which can do whatever you can"},
    {"--allow-X[=LIST]",
     "allow a guarded program X, or the listed parts of it; X is import (modules), read, write (paths), env "
     "(variables), net, run, native, thread, time or random"},
    {"--deny-X[=LIST]", "deny it; denying wins over allowing"},
    {"--guards", "print the reference of the guard: its doors, rules and modules"},
    {"--isolate=MODE",
     "what the kernel holds the program to: os (the process locks itself down to what the policy allows; the default "
     "of guarded programs), worker (the same in a process of its own, without your environment) or none (the default "
     "of others)"},
    {"--max-host-calls=N",
     "end the program after so many calls of functions that stand behind the guard: files, the system"},
    {"--max-memory=BYTES",
     "end the program when it has made the process grow by more; K, M and G may follow (guarded programs: 512M; off "
     "lifts this and the other limits)"},
    {"--max-output=BYTES", "end it when it has written more to standard output and error (guarded programs: 64M)"},
    {"--max-recursion=N",
     "nesting of calls at which it gets RecursionError; it cannot be raised from within (guarded programs: 1000)"},
    {"--max-source=BYTES", "end it when it compiles a longer text (guarded programs: 8M)"},
    {"--max-steps=N", "end it after so many calls and loop iterations; the same number on every run"},
    {"--max-time=SECONDS", "end it when it has run so long; 0.5 and the like will do"},
    {"--max-wall=SECONDS", "the same with Python's start-up counted in"},
    {"--mount=HOST::GUEST[::rw|overlay]",
     "show the directory or file HOST to a guarded program as GUEST, an absolute path of its own, to read, to write "
     "too (rw), or to change for itself alone (overlay: HOST stays as it is, the changes end with the program)"},
    {"--policy=FILE", "add what a JSON file allows and denies"},
    {"--preset=NAME",
     "what a guarded program starts with: pure (computing; the default), data (more of the standard library), script "
     "(files under the working directory too) or open"},
    {"--print-policy", "print the policy as JSON and run nothing"},
    {"--profile=NAME",
     "open (no guard; the default of a command whose name begins with python), guarded (the default: the program runs "
     "in a session that reaches what is its own and what the policy allows) or strict (attributes that lead to an "
     "interpreter's inside are refused on every object too)"},
    {"--trace-policy", "print a line to stderr per decision of the policy"},
};

constexpr Option kPythonOptions[] = {
    {"-b", "warn of bytes compared with or turned into str; -bb: raise"},
    {"-B", "write no .pyc files"},
    {"-c CMD", "run CMD; ends the options"},
    {"-E", "ignore PYTHON* environment variables"},
    {"-h, -?", "print Python's own help"},
    {"-i", "go on interactively after the program"},
    {"-I", "isolate from the user's environment (implies -E, -P and -s)"},
    {"-m MOD", "run a library module as a script; ends the options"},
    {"-O", "remove assert statements; -OO: docstrings too"},
    {"-P", "put no directory of the program's first in sys.path"},
    {"-q", "print no copyright at interactive start"},
    {"-s", "leave the user's site directory out of sys.path"},
    {"-S", "do not import site at start"},
    {"-u", "do not buffer stdout and stderr"},
    {"-v", "trace imports; may be repeated"},
    {"-V", "print the Python version; -VV: with the build"},
    {"-W ARG", "control warnings: action:message:category:module:lineno"},
    {"-x", "skip the first line of the source"},
    {"-X OPT", "options of the implementation; --help-xoptions lists them"},
    {"--check-hash-based-pycs WHEN", "always, default or never"},
    {"--help-env", "print Python's help on variables; --help-xoptions: on -X"},
    {"FILE", "the program: a script, a directory or zip with a __main__.py"},
    {"-", "read the program from standard input (the default)"},
    {"ARG ...", "the rest of sys.argv"},
};

constexpr Option kEnvironment[] = {
    {"PYNTERP_COUNTERS=FILE", "add the counters of --stats to FILE (native 64-bit integers)"},
    {"PYNTERP_PROFILE=NAME", "--profile of programs without that option"},
    {"PYNTERP_REQUIRE_VM=1", "exit with status 70 if CPython's own loop ran a frame"},
    {"PYTHON*", "as for python3.14; --help-all lists them"},
};

constexpr Option kExitStatus[] = {
    {"0", "the program ended"},
    {"1", "it ended with an exception"},
    {"2", "the command line is wrong"},
    {"65", "--max-memory, --max-output or --max-source ran out; standard error says which"},
    {"70", "PYNTERP_REQUIRE_VM=1 and CPython's own loop ran a frame, or no worker starts"},
    {"77", "it ended with a refusal of the guard that it did not catch"},
    {"124", "--max-steps, --max-time, --max-wall or --max-host-calls ran out"},
    {"128+N", "in a worker: its process ended by signal N, as when it crashes"},
    {"130", "it ended with KeyboardInterrupt"},
    {"N", "the program's own, from sys.exit(N)"},
};

// Words of `text` in lines of at most `width` columns, each after the first indented.
std::string Wrap(std::string_view text, size_t indent, size_t width) {
  std::string out;
  size_t column = indent;
  while (!text.empty()) {
    const size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    if (column > indent && column + 1 + word.size() > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

template <size_t N>
void AppendTable(std::string* out, std::string_view title, const Option (&options)[N]) {
  constexpr size_t kColumn = 17, kWidth = 80;
  *out += title;
  *out += '\n';
  for (const Option& option : options) {
    std::string line = "  ";
    line += option.name;
    if (line.size() + 2 > kColumn) line += '\n', line.append(kColumn, ' ');
    else line.append(kColumn - line.size(), ' ');
    *out += line + Wrap(option.text, kColumn, kWidth) + "\n";
  }
}

std::string Roff(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '-' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

template <size_t N>
void AppendSection(std::string* out, std::string_view title, const Option (&options)[N]) {
  *out += ".SH ";
  *out += title;
  *out += '\n';
  for (const Option& option : options) *out += ".TP\n.B " + Roff(option.name) + "\n" + Roff(option.text) + "\n";
}

// RETURNS false when `text` is no number of that unit above zero. Too much is as much as can be counted.
bool ReadAmount(std::string_view text, Unit unit, uint64_t* amount) {
  double scale = unit == Unit::kSeconds ? 1000 : 1;
  if (unit == Unit::kBytes && !text.empty()) {
    const size_t prefix = std::string_view("KMG").find(text.back());
    if (prefix != std::string_view::npos) {
      scale = static_cast<double>(uint64_t{1} << (10 * (prefix + 1)));
      text.remove_suffix(1);
    }
  }
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (problem != std::errc() || end != text.data() + text.size() || !(value > 0)) return false;
  if (unit != Unit::kSeconds && value != std::floor(value)) return false;
  constexpr double kMost = 1ull << 53;
  *amount = static_cast<uint64_t>(std::ceil(std::min(value * scale, kMost)));
  return true;
}

bool TakeLimit(std::string_view argument, CommandLine* line) {
  const size_t end = argument.find('=');
  for (const LimitOption& option : kLimitOptions) {
    if (argument.substr(0, end) != option.name) continue;
    const std::string_view text = end == argument.npos ? std::string_view() : argument.substr(end + 1);
    line->limits_given.insert(option.name);
    if (text == "off") {
      line->limits.*option.field = 0;
    } else if (!ReadAmount(text, option.unit, &(line->limits.*option.field))) {
      constexpr std::string_view kWanted[] = {"a whole number", "a number of seconds", "a number of bytes"};
      line->problem = std::string(option.name) + "= takes " + std::string(kWanted[static_cast<int>(option.unit)]) +
                      " above zero, or off";
    }
    return true;
  }
  return false;
}

// RETURNS whether `argument` is `name` or `name=VALUE`; *value: the latter, if there is one.
bool IsOption(std::string_view argument, std::string_view name, std::string* value, bool* has_value) {
  if (!argument.starts_with(name)) return false;
  const std::string_view rest = argument.substr(name.size());
  *has_value = rest.starts_with('=');
  if (*has_value) *value = rest.substr(1);
  return rest.empty() || *has_value;
}

// --allow-X and --deny-X.
bool TakeGrant(std::string_view argument, CommandLine* line) {
  const bool allow = argument.starts_with("--allow-");
  if (!allow && !argument.starts_with("--deny-")) return false;
  for (int i = 0; i < guards::kCapabilities; ++i) {
    std::string value;
    bool has_value;
    const std::string name = std::string(allow ? "--allow-" : "--deny-") + guards::kCapabilityNames[i];
    if (!IsOption(argument, name, &value, &has_value)) continue;
    guards::Grant* grants = allow ? line->policy.allow : line->policy.deny;
    guards::AddGrant(static_cast<guards::Capability>(i), has_value ? &value : nullptr, &grants[i]);
    line->guarded = true;
    return true;
  }
  return false;
}

bool TakePolicyOption(std::string_view argument, CommandLine* line) {
  std::string value;
  bool has_value;
  if (IsOption(argument, "--profile", &value, &has_value)) {
    if (!guards::FindProfile(value, &line->policy.profile)) {
      line->problem = "--profile=NAME: NAME is open, guarded or strict";
    }
    line->guarded = line->policy.profile != guards::Profile::kOpen;
    return line->profile_given = true;
  }
  if (IsOption(argument, "--preset", &value, &has_value)) {
    if (!guards::UsePreset(value, &line->policy)) {
      line->problem = "--preset=NAME: NAME is pure, data, script or open";
    }
    line->guarded = line->policy.profile != guards::Profile::kOpen;
    line->profile_given = !line->guarded;
    return true;
  }
  if (IsOption(argument, "--policy", &value, &has_value)) {
    if (value.empty()) line->problem = "--policy=FILE: FILE is missing";
    line->policy_file = value;
    return line->guarded = true;
  }
  if (IsOption(argument, "--isolate", &value, &has_value)) {
    if (value == "none") line->isolation = Isolation::kNone;
    else if (value == "os") line->isolation = Isolation::kOs;
    else if (value == "worker") line->isolation = Isolation::kWorker;
    else line->problem = "--isolate=MODE: MODE is none, os or worker";
    return true;
  }
  if (IsOption(argument, "--mount", &value, &has_value)) {
    if (!guards::AddMount(value, &line->policy)) {
      line->problem = "--mount=HOST::GUEST[::ro|rw|overlay]: HOST is a directory or file, GUEST an absolute path";
    }
    return line->guarded = true;
  }
  if (argument == "--supervised") return line->supervised = true;
  if (argument == "--print-policy") return line->guarded = line->print_policy = true;
  if (argument == "--trace-policy") return line->guarded = line->policy.trace = true;
  if (argument == "-A" || argument == "--allow-all") {
    line->allow_all = true;
    return true;
  }
  return TakeGrant(argument, line);
}

bool TakeOwn(std::string_view argument, CommandLine* line) {
  if (TakePolicyOption(argument, line) || TakeLimit(argument, line)) return true;
  struct {
    std::string_view name;
    Action action;
  } constexpr kActions[] = {
      {"--check", Action::kCheck},
      {"--dis", Action::kDisassemble},
      {"--doctor", Action::kDoctor},
      {"--help", Action::kHelp},
      {"--help-all", Action::kHelpAll},
      {"--help-man", Action::kHelpMan},
      {"--help-policy", Action::kHelpPolicy},
      {"--guards", Action::kGuards},
      {"--opcodes", Action::kOpcodes},
      {"--version", Action::kVersion},
      {"--worker", Action::kWorker},
  };
  for (const auto& known : kActions) {
    if (argument != known.name) continue;
    if (line->action != Action::kRun && line->action != known.action) {
      line->problem = std::string(argument) + " does not go with an earlier option";
    }
    line->action = known.action;
    return true;
  }
  if (argument == "--stats") return line->stats = true;
  if (argument == "--trace-vm") return line->trace = true;
  return false;
}

void UseDefaultLimits(CommandLine* line) {
  for (const LimitOption& option : kLimitOptions) {
    if (line->limits_given.contains(option.name)) continue;
    line->limits.*option.field = option.guarded;
    if (option.field == &LimitFlags::memory) line->limits.memory_is_default = true;
  }
}

// How many arguments a group of Python's short options takes, itself included; 0: it ends the options.
int ShortGroup(std::string_view group) {
  for (size_t i = 1; i < group.size(); ++i) {
    if (group[i] == 'c' || group[i] == 'm') return 0;
    if (group[i] == 'W' || group[i] == 'X') return i + 1 < group.size() ? 1 : 2;
  }
  return 1;
}

}  // namespace

bool IsPythonName(std::string_view command) {
  const size_t slash = command.rfind('/');
  return command.substr(slash == command.npos ? 0 : slash + 1).starts_with("python");
}

CommandLine ParseCommandLine(int argc, char** argv) {
  CommandLine line;
  guards::UsePreset("pure", &line.policy);
  int i = 0;
  if (argc > 0) line.python.push_back(argv[i++]);
  while (i < argc) {
    const std::string_view argument = argv[i];
    if (argument.size() < 2 || argument[0] != '-' || argument == "--") break;
    int taken = 1;
    if (argument.starts_with("--") || argument == "-A") {
      if (TakeOwn(argument, &line)) {
        ++i;
        continue;
      }
      if (argument == "--check-hash-based-pycs") taken = 2;
    } else {
      taken = ShortGroup(argument);
      if (taken == 0) break;
    }
    for (; taken > 0 && i < argc; --taken) line.python.push_back(argv[i++]);
  }
  while (i < argc) line.python.push_back(argv[i++]);
  if (line.allow_all) {
    line.guarded = false;
  } else if (!line.profile_given) {
    const char* name = std::getenv("PYNTERP_PROFILE");
    guards::Profile profile = IsPythonName(argc > 0 ? argv[0] : "") ? guards::Profile::kOpen : kDefaultProfile;
    if (name != nullptr && !guards::FindProfile(name, &profile)) {
      line.problem = "PYNTERP_PROFILE is open, guarded or strict";
    }
    if (!line.guarded || (profile == guards::Profile::kStrict && line.policy_file.empty())) {
      line.policy.profile = profile;
      line.guarded = profile != guards::Profile::kOpen;
    }
  }
  if (line.isolation == Isolation::kDefault) line.isolation = line.guarded ? Isolation::kOs : Isolation::kNone;
  if (line.guarded) UseDefaultLimits(&line);
  return line;
}

std::string HelpText() {
  std::string out = "usage: pynterp-run ";
  out += kSynopsis;
  out += "\n\n";
  AppendTable(&out, "Options of pynterp:", kOwnOptions);
  out += '\n';
  AppendTable(&out, "Options of Python, with Python's meaning:", kPythonOptions);
  out += '\n';
  AppendTable(&out, "Environment variables:", kEnvironment);
  return out;
}

std::string OwnHelpText() {
  std::string out;
  AppendTable(&out, "Options of pynterp:", kOwnOptions);
  return out + "\n" + PolicyHelpText();
}

std::string PolicyHelpText() {
  std::string out;
  AppendTable(&out, "What a program may reach and use:", kPolicyOptions);
  return out;
}

std::string ManPage() {
  std::string out = ".\\\" Written by pynterp-run --help-man.\n.TH PYNTERP\\-RUN 1 \"\" \"pynterp ";
  out += kVersionNumber;
  out += "\"\n.SH NAME\npynterp\\-run \\- " + Roff(kSummary) + "\n.SH SYNOPSIS\n.B pynterp\\-run\n" + Roff(kSynopsis);
  out +=
      "\n.SH DESCRIPTION\nRuns a Python program as python3.14 does, with CPython's parser, objects and standard\n"
      "library and a compiler and virtual machine of its own.\n";
  AppendSection(&out, "OPTIONS OF PYNTERP", kOwnOptions);
  AppendSection(&out, "WHAT A PROGRAM MAY REACH AND USE", kPolicyOptions);
  AppendSection(&out, "OPTIONS OF PYTHON", kPythonOptions);
  AppendSection(&out, "ENVIRONMENT", kEnvironment);
  AppendSection(&out, "EXIT STATUS", kExitStatus);
  out += ".SH SEE ALSO\n.BR python3.14 (1)\n";
  return out;
}

}  // namespace pynterp::api
