// api/options.h: which arguments are ours, and what Python gets to see.
#include "api/options.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <initializer_list>

using pynterp::api::Action;
using pynterp::api::CommandLine;

namespace {

CommandLine Parse(std::initializer_list<const char*> arguments) {
  std::vector<char*> argv = {const_cast<char*>("prog")};
  for (const char* argument : arguments) argv.push_back(const_cast<char*>(argument));
  return pynterp::api::ParseCommandLine(static_cast<int>(argv.size()), argv.data());
}

std::string Python(const CommandLine& line) {
  std::string joined;
  for (size_t i = 1; i < line.python.size(); ++i) joined += std::string(i > 1 ? " " : "") + line.python[i];
  return joined;
}

}  // namespace

TEST_CASE("own options are taken out and Python's are left") {
  const CommandLine line = Parse({"-I", "--stats", "-W", "error", "--trace-vm", "-Xdev", "a.py", "--stats", "-x"});
  CHECK(line.stats);
  CHECK(line.trace);
  CHECK(line.action == Action::kRun);
  CHECK(Python(line) == "-I -W error -Xdev a.py --stats -x");
}

TEST_CASE("options end where Python's do") {
  for (const char* end : {"-c", "-m", "-", "--", "file", "-Ic", "-qm", "-cprint(1)"}) {
    CAPTURE(end);
    const CommandLine line = Parse({end, "--stats", "--dis"});
    CHECK(!line.stats);
    CHECK(line.action == Action::kRun);
    CHECK(line.python.size() == 4);
  }
}

TEST_CASE("an option's argument is not an option") {
  CHECK(!Parse({"-X", "--stats"}).stats);
  CHECK(!Parse({"-bW", "--stats", "x"}).stats);
  CHECK(!Parse({"--check-hash-based-pycs", "--stats", "x"}).stats);
  CHECK(Parse({"-Werror", "--stats", "x"}).stats);
  CHECK(Python(Parse({"-W"})) == "-W");
}

TEST_CASE("actions and profiles") {
  CHECK(Parse({"--dis", "x"}).action == Action::kDisassemble);
  CHECK(Parse({"--check", "--check", "x"}).problem.empty());
  CHECK(!Parse({"--check", "--dis", "x"}).problem.empty());
  CHECK(Parse({"--profile=strict"}).policy.profile == pynterp::guards::Profile::kStrict);
  CHECK(Parse({"--max-steps=7"}).limits.steps == 7);
  CHECK(Parse({"--max-time=0.25"}).limits.time_ms == 250);
  CHECK(Parse({"--max-memory=2M"}).limits.memory == 2u << 20);
  CHECK(Parse({"--max-memory=99999999999G"}).limits.memory == uint64_t{1} << 53);
  for (const char* wrong : {"--max-steps", "--max-steps=", "--max-steps=0", "--max-steps=x", "--max-steps=1.5",
                            "--max-steps=-1", "--max-memory=1T", "--max-time=1e3", "--max-time=nan"}) {
    CHECK(!Parse({wrong}).problem.empty());
  }
  CHECK(!Parse({"--profile"}).problem.empty());
  CHECK(!Parse({"--profile="}).problem.empty());
  CHECK(Parse({"--profiles=open"}).python.size() == 2);
  CHECK(pynterp::api::ParseCommandLine(0, nullptr).python.empty());
}

TEST_CASE("PYNTERP_PROFILE is --profile where that is not given") {
  using pynterp::guards::Profile;
  const auto under = [](const char* profile, std::initializer_list<const char*> arguments) {
    setenv("PYNTERP_PROFILE", profile, 1);
    const auto line = Parse(arguments);
    unsetenv("PYNTERP_PROFILE");
    return line.guarded ? line.policy.profile : Profile::kOpen;
  };
  CHECK(under("strict", {}) == Profile::kStrict);
  CHECK(under("strict", {"--preset=data", "--allow-read"}) == Profile::kStrict);
  CHECK(under("strict", {"--profile=guarded"}) == Profile::kGuarded);
  CHECK(under("strict", {"--policy=x"}) == Profile::kGuarded);
  CHECK(under("strict", {"--preset=open"}) == Profile::kOpen);
  CHECK(under("open", {}) == Profile::kOpen);
  CHECK(under("open", {"--allow-read"}) == Profile::kGuarded);
  CHECK(under("guarded", {"-A"}) == Profile::kOpen);
}

TEST_CASE("help and man page name the same options") {
  const std::string help = pynterp::api::HelpText(), man = pynterp::api::ManPage();
  for (const char* name : {"check", "dis", "doctor", "profile", "stats", "version"}) {
    CHECK(help.find(std::string("--") + name) != std::string::npos);
    CHECK(man.find(std::string("\\-\\-") + name) != std::string::npos);
  }
}
