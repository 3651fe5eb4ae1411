// Runs generated guest programs one after the other in this process, each in a session of its own below a frame of the
// host's; tests/escape/host.h says what the host holds.
//
//   target PROFILE PRELUDE FUZZ_PRELUDE SECRET CANARY_FILE DROP_DIR OUTPUT_DIR PROGRAM...
//
// writes what guests print to OUTPUT_DIR/<name>.out and to standard output for each program the lines "begin NAME" and
// "end NAME STATUS MILLISECONDS". A program's first line may be "# limits: NAME=NUMBER", the name one of steps, memory,
// time (in ms), recursion, output, source.
//   JUDGE   judge(x) prints GAIN when x belongs to others: ownership itself is asked, not what the guest can do with x.
//   PLANTED with PYNTERP_FUZZ_PLANT in the environment host_leak() hands out a function of the host's and host_crash()
//           ends the process, so that run.py can show that it would notice.
#include <fcntl.h>
#include <time.h>

#include "api/session.h"
#include "guards/owner.h"
#include "runtime/cpython/internals.h"
#include "tests/escape/host.h"

namespace {

namespace api = pynterp::api;
namespace guards = pynterp::guards;

int g_report = 1;
std::string g_name;
pynterp_program *g_prelude = nullptr, *g_fuzz_prelude = nullptr;
bool g_planted = false;

uint64_t NowMs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1000u + static_cast<uint64_t>(t.tv_nsec) / 1000000u;
}

void Gain(const char* what, PyObject* object) {
  const std::string line = std::string("GAIN: ") + what + " " + Py_TYPE(object)->tp_name + "\n";
  if (write(1, line.data(), line.size()) < 0) _exit(4);
}

// Kinds of objects that are somebody's: functions, code, frames, tracebacks, generators, modules. Of classes only those
// that can be changed, of dictionaries those of the host's modules.
void JudgeObject(PyObject* object, const guards::Owner* guest) {
  if (PyType_Check(object)) {
    auto* type = reinterpret_cast<PyTypeObject*>(object);
    if (guards::IsForeign(object, guest) && guards::OwnerOfType(type) != nullptr)
      Gain("a class of another session,", object);
    if (guards::IsForeign(object, guest) && !Py_IS_TYPE(object, &PyType_Type)) Gain("a class with a registry,", object);
    return;
  }
  if (guards::IsForeign(object, guest)) Gain("an object of others,", object);
  if (PyDict_Check(object) && PyDict_GetItemString(object, "host_marker") != nullptr) Gain("a host's", object);
  if (Py_IS_TYPE(object, &PyDictProxy_Type) && PyMapping_HasKeyString(object, "host_marker")) Gain("a host's", object);
}

pynterp_status Judge(pynterp_session*, void*, const pynterp_value* arguments, size_t count, pynterp_value*,
                     pynterp_error**) {
  api::Session* session = api::CurrentSession();
  const api::Gil gil;
  const guards::AskingAs host(nullptr);
  for (size_t i = 0; i < count; ++i) {
    PyObject* object = api::FindValue(session, arguments[i]);
    if (object != nullptr && session->guard != nullptr) JudgeObject(object, session->guard->guest());
  }
  return PYNTERP_OK;
}

pynterp_status Leak(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value* result, pynterp_error**) {
  const api::Gil gil;
  api::Ref modules = api::Ref::Share(PyImport_GetModuleDict());
  PyObject* os = PyDict_GetItemString(modules.get(), "os");
  *result = api::StoreValue(api::CurrentSession(), api::Ref::Steal(PyObject_GetAttrString(os, "fsencode")));
  return PYNTERP_OK;
}

pynterp_status Crash(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value*, pynterp_error**) {
  std::abort();
}

pynterp_limits LimitsOf(const std::string& program) {
  pynterp_limits limits = {
      .struct_size = sizeof limits, .vm_ms = kVmMs, .wall_ms = kWallMs, .memory_bytes = kMemoryBytes};
  char name[16];
  unsigned long long number;
  if (std::sscanf(program.c_str(), "# limits: %15[a-z]=%llu", name, &number) != 2) return limits;
  const struct {
    const char* name;
    uint64_t* field;
  } fields[] = {{"steps", &limits.steps},         {"memory", &limits.memory_bytes},  {"time", &limits.vm_ms},
                {"recursion", &limits.recursion}, {"output", &limits.written_bytes}, {"source", &limits.source_bytes}};
  for (const auto& field : fields) {
    if (std::strcmp(name, field.name) == 0) *field.field = number;
  }
  return limits;
}

pynterp_status RunGuest(pynterp_session*, void*, const pynterp_value*, size_t, pynterp_value*, pynterp_error**) {
  pynterp_session* guest = NewGuest();
  pynterp_define_function(guest, "judge", Judge, nullptr, nullptr, nullptr);
  if (g_planted) {
    pynterp_define_function(guest, "host_leak", Leak, nullptr, nullptr, nullptr);
    pynterp_define_function(guest, "host_crash", Crash, nullptr, nullptr, nullptr);
  }
  pynterp_session_set_limits(guest, nullptr, nullptr);
  MustRun(guest, "DROP_FILE = '" + g.drop_dir + "/" + g_name + "'", "drop.py");
  pynterp_error* error = nullptr;
  if (pynterp_run(guest, g_prelude, &error) != PYNTERP_OK) Die("prelude", error);
  if (pynterp_run(guest, g_fuzz_prelude, &error) != PYNTERP_OK) Die("fuzz prelude", error);
  MustRun(g.session, kPlant, "plant.py");
  const pynterp_limits limits = LimitsOf(g.guest);
  pynterp_session_set_limits(guest, &limits, nullptr);
  const uint64_t start = NowMs();
  pynterp_error_details details = {.struct_size = sizeof details};
  const pynterp_status status = Run(guest, g.guest, "guest.py", &error);
  if (error != nullptr) pynterp_error_info(error, &details);
  // What a limit or an exception left is still the guest's to be asked for, and to be freed.
  pynterp_stats stats = {.struct_size = sizeof stats};
  pynterp_session_stats(guest, &stats, nullptr);
  if (pynterp_session_free(guest) != PYNTERP_OK) std::abort();
  dprintf(g_report, "end %s %s %llu\n", g_name.c_str(), pynterp_status_name(status),
          static_cast<unsigned long long>(NowMs() - start));
  if (details.type != nullptr) dprintf(1, "%s: %s\n", details.type, details.message);
  pynterp_error_free(error);
  return PYNTERP_OK;
}

void RunProgram(const std::string& path) {
  g.guest = ReadFile(path);
  g_name = NameOf(path);
  g.written = 0;
  const std::string file = g.output_dir + "/" + g_name + ".out";
  const int out = open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_APPEND, 0600);
  dup2(out, 1);
  close(out);
  dprintf(g_report, "begin %s\n", g_name.c_str());
  pynterp_error* error = nullptr;
  if (Run(g.session, kCall, "host.py", &error) != PYNTERP_OK) Die("the host's frame", error);
}

pynterp_program* Compiled(const std::string& source, const char* name) {
  pynterp_program* program;
  pynterp_error* error = nullptr;
  if (pynterp_compile(g.engine, source.data(), source.size(), name, &program, &error) != PYNTERP_OK) Die(name, error);
  return program;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 9) return 2;
  g.profile = argv[1];
  g.preset = "data";
  g.secret = argv[4];
  g.canary = argv[5];
  g.drop_dir = argv[6];
  g.output_dir = argv[7];
  g_planted = std::getenv("PYNTERP_FUZZ_PLANT") != nullptr;
  g_report = dup(1);
  // Each object a block of malloc()'s, so that AddressSanitizer sees which ones are gone.
  PyPreConfig preconfig;
  PyPreConfig_InitIsolatedConfig(&preconfig);
  preconfig.utf8_mode = 1;
  preconfig.allocator = PYMEM_ALLOCATOR_MALLOC;
  if (PyStatus_Exception(Py_PreInitialize(&preconfig))) Die("allocator", nullptr);
  StartHost(RunGuest);
  MustRun(g.session, "import faulthandler; faulthandler.enable(2)", "faults.py");
  g_prelude = Compiled("CANARY_FILE = '" + g.canary + "'\n" + ReadFile(argv[2]), "prelude.py");
  g_fuzz_prelude = Compiled(ReadFile(argv[3]), "fuzz_prelude.py");
  for (int i = 8; i < argc; ++i) RunProgram(argv[i]);
  return 0;
}
