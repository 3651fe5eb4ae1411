// The host of the guest programs of this directory and of tests/fuzz/: what it holds that a guest must not get, and
// what it gives to a guest. Included by one file of a program.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <signal.h>
#include <sstream>
#include <string>
#include <unistd.h>

#include "pynterp/pynterp.h"

namespace {

constexpr uint64_t kVmMs = 1000;
constexpr uint64_t kWallMs = 2000;
constexpr uint64_t kMemoryBytes = 256u << 20;
constexpr size_t kOutputCap = 1u << 20;

constexpr char kPrepare[] = R"(
import sys, types
for name in ("json", "random", "re", "enum", "collections", "typing", "string", "functools", "inspect", "logging",
             "contextlib", "warnings", "copy", "textwrap", "statistics", "fractions", "dataclasses", "types", "operator",
             "subprocess", "threading", "traceback", "os", "asyncio", "copyreg", "weakref", "annotationlib", "decimal",
             "collections.abc", "importlib.util", "numbers", "contextvars", "codecs", "linecache", "datetime"):
    __import__(name)
config = types.ModuleType("host_config")
config.SECRET = host_secret
sys.modules["host_config"] = config
)";

// Built-in modules from which everything else is reached, and modules of Python code that a guest must have its own of.
constexpr char kPlant[] = R"(
import sys
PLACES = {"sys", "builtins", "posix", "_io", "gc", "_imp", "_thread", "marshal", "_frozen_importlib",
          "_frozen_importlib_external", "host_config"}
for module in list(sys.modules.values()):
    names = getattr(module, "__dict__", {})
    if "__file__" in names or getattr(module, "__name__", "") in PLACES:
        names["host_marker"] = host_secret
)";

constexpr char kCall[] = R"(
def host_caller(secret):
    host_secret = secret + ""
    run_guest()
    return host_secret
host_caller(host_secret)
)";

struct Host {
  const char* profile;
  const char* preset = "pure";
  std::string prelude, secret, canary, canary_text, drop_dir, output_dir;
  int timeout_ms;
  pynterp_engine* engine;
  pynterp_session* session;
  std::string guest, second, host;  // the parts of the program
  size_t written = 0;
} g;

[[noreturn]] void Die(const char* what, pynterp_error* error) {
  pynterp_error_details details = {};
  details.struct_size = sizeof details;
  if (error != nullptr) pynterp_error_info(error, &details);
  std::fprintf(stderr, "runner: %s: %s\n%s\n", what, details.message != nullptr ? details.message : "",
               details.traceback != nullptr ? details.traceback : "");
  std::exit(3);
}

bool IsOpen() { return std::strcmp(g.profile, "open") == 0; }

std::string ReadFile(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void Output(void*, int32_t, const char* data, size_t length) {
  if (!IsOpen() && g.written > kOutputCap) return;
  g.written += length;
  if (write(1, data, length) < 0) _exit(4);
}

pynterp_status Add(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value* result,
                   pynterp_error** error) {
  pynterp_scalar a = {.struct_size = sizeof a}, b = {.struct_size = sizeof b};
  if (count != 2 || pynterp_get_scalar(session, arguments[0], &a, nullptr) != PYNTERP_OK ||
      pynterp_get_scalar(session, arguments[1], &b, nullptr) != PYNTERP_OK) {
    pynterp_error_new("TypeError", "host_add(int, int)", error);
    return PYNTERP_RAISED;
  }
  a.kind = PYNTERP_KIND_FLOAT;
  a.number += b.number;
  return pynterp_make_scalar(session, &a, result, nullptr);
}

pynterp_status Show(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value*,
                    pynterp_error**) {
  for (size_t i = 0; i < count; ++i) {
    char* text = nullptr;
    if (pynterp_encode(session, arguments[i], &text, nullptr, nullptr) == PYNTERP_OK) pynterp_free(text);
  }
  return PYNTERP_OK;
}

pynterp_status CallBack(pynterp_session* session, void*, const pynterp_value* arguments, size_t count, pynterp_value*,
                        pynterp_error** error) {
  return count == 1 ? pynterp_invoke(session, arguments[0], nullptr, 0, nullptr, error) : PYNTERP_HOST;
}

pynterp_status Raise(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value*, pynterp_error** error) {
  pynterp_error_new("ValueError", "the host says no", error);
  return PYNTERP_RAISED;
}

// Exposed objects are pointers to these. A guest sees label and rename() of HostAccount and HostBox, which it can make;
// the secret is in the label of the vault, of whose class no name is exposed.
struct Thing {
  std::string label;
};

pynterp_status Label(pynterp_session* session, void*, void* object, const pynterp_value*, size_t, pynterp_value* result,
                     pynterp_error**) {
  const std::string& label = static_cast<Thing*>(object)->label;
  return pynterp_make_text(session, PYNTERP_KIND_TEXT, label.data(), label.size(), result, nullptr);
}

pynterp_status Rename(pynterp_session* session, void*, void* object, const pynterp_value* arguments, size_t count,
                      pynterp_value*, pynterp_error** error) {
  const char* text;
  size_t length;
  if (count != 1 || pynterp_get_text(session, arguments[0], &text, &length, error) != PYNTERP_OK) return PYNTERP_HOST;
  static_cast<Thing*>(object)->label.assign(text, length);
  return PYNTERP_OK;
}

pynterp_status MakeThing(pynterp_session*, void*, const pynterp_value*, size_t count, void** object,
                         pynterp_error** error) {
  if (count > 1) {
    pynterp_error_new("TypeError", "too many arguments", error);
    return PYNTERP_RAISED;
  }
  *object = new Thing{"made by a guest"};
  return PYNTERP_OK;
}

void DropThing(void*, void* object) { delete static_cast<Thing*>(object); }
void DropThingAlone(void* object) { delete static_cast<Thing*>(object); }

pynterp_value Expose(pynterp_session* session, const char* name, bool makes, bool subclassable) {
  pynterp_class_options options = {.struct_size = sizeof options, .subclassable = subclassable};
  if (makes) {
    options.construct = MakeThing;
    options.drop_object = DropThing;
  }
  pynterp_value made = 0;
  pynterp_class_new(session, name, &options, nullptr, nullptr, &made, nullptr);
  if (makes) {
    const pynterp_member members[] = {{.struct_size = sizeof members[0], .name = "label", .get = Label, .set = Rename},
                                      {.struct_size = sizeof members[0], .name = "rename", .call = Rename}};
    for (const pynterp_member& member : members) pynterp_class_add(session, made, &member, nullptr, nullptr, nullptr);
    pynterp_set_global(session, name, made, nullptr);
  }
  return made;
}

void ExposeObjects(pynterp_session* session) {
  const pynterp_value classes[] = {Expose(session, "HostAccount", true, false), Expose(session, "HostBox", true, true),
                                   Expose(session, "HostVault", false, false)};
  const struct {
    const char* name;
    pynterp_value of;
    std::string label;
  } objects[] = {{"host_account", classes[0], "an account"},
                 {"host_box", classes[1], "a box"},
                 {"host_vault", classes[2], g.secret}};
  for (const auto& object : objects) {
    pynterp_value value = 0;
    pynterp_make_object(session, object.of, new Thing{object.label}, DropThingAlone, &value, nullptr);
    pynterp_set_global(session, object.name, value, nullptr);
    pynterp_release(session, value);
  }
  for (const pynterp_value each : classes) pynterp_release(session, each);
}

pynterp_status Run(pynterp_session* session, const std::string& source, const char* name, pynterp_error** error) {
  return pynterp_eval(session, source.data(), source.size(), name, nullptr, error);
}

void MustRun(pynterp_session* session, const std::string& source, const char* name) {
  pynterp_error* error = nullptr;
  if (Run(session, source, name, &error) != PYNTERP_OK) Die(name, error);
}

pynterp_session* NewGuest() {
  pynterp_limits limits = {};
  limits.struct_size = sizeof limits;
  if (!IsOpen()) {
    limits.vm_ms = kVmMs;
    limits.wall_ms = kWallMs;
    limits.memory_bytes = kMemoryBytes;
  }
  pynterp_session* session;
  pynterp_error* error = nullptr;
  pynterp_policy* policy;
  const std::string json = std::string("{\"profile\": \"") + g.profile + "\", \"preset\": \"" + g.preset + "\"}";
  if (pynterp_policy_from_json(g.engine, json.data(), json.size(), &policy, &error) != PYNTERP_OK ||
      pynterp_session_new_with_policy(g.engine, policy, &limits, &session, &error) != PYNTERP_OK) {
    Die("session", error);
  }
  pynterp_policy_free(policy);
  pynterp_on_output(session, Output, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_add", Add, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_show", Show, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_call", CallBack, nullptr, nullptr, nullptr);
  pynterp_define_function(session, "host_fail", Raise, nullptr, nullptr, nullptr);
  ExposeObjects(session);
  return session;
}

void SetSecret(pynterp_session* session) {
  pynterp_value value;
  if (pynterp_make_text(session, PYNTERP_KIND_TEXT, g.secret.data(), g.secret.size(), &value, nullptr) != PYNTERP_OK ||
      pynterp_set_global(session, "host_secret", value, nullptr) != PYNTERP_OK) {
    Die("secret", nullptr);
  }
}

// The engine, and the session below the guests, whose run_guest() gives a guest its turn.
void StartHost(pynterp_function run_guest) {
  setenv("PYNTERP_CANARY", g.secret.c_str(), 1);
  pynterp_error* error = nullptr;
  const pynterp_engine_options options = {.struct_size = sizeof options, .interrupt_signal = SIGRTMIN + 1};
  if (pynterp_engine_new(&options, &g.engine, &error) != PYNTERP_OK) Die("engine", error);
  if (pynterp_session_new(g.engine, nullptr, &g.session, &error) != PYNTERP_OK) Die("session", error);
  pynterp_on_output(g.session, Output, nullptr, nullptr, nullptr);
  pynterp_define_function(g.session, "run_guest", run_guest, nullptr, nullptr, nullptr);
  SetSecret(g.session);
  MustRun(g.session, kPrepare, "prepare.py");
}

std::string NameOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string file = path.substr(slash == path.npos ? 0 : slash + 1);
  return file.substr(0, file.rfind('.'));
}

}  // namespace
