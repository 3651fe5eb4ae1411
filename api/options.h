// The command line: which arguments are pynterp's own, and the help written from one table.
#pragma once
#include <string>
#include <vector>

namespace pynterp::api {

enum class Action { kRun, kDisassemble, kCheck, kDoctor, kVersion, kHelp, kHelpAll, kHelpMan, kOpcodes };

struct CommandLine {
  Action action = Action::kRun;
  bool stats = false;
  bool trace = false;
  int profile = 0;             // vm::SetProfile's number
  std::vector<char*> python;   // argv without the options of ours; what Python parses
  std::string problem;         // not empty: the command line is wrong
};

// Takes out our own options. They end where Python's do: at -c, -m, -, -- or a file name.
CommandLine ParseCommandLine(int argc, char** argv);

std::string HelpText();
std::string OwnHelpText();  // our own options only
std::string ManPage();

}  // namespace pynterp::api
