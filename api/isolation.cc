#include "api/isolation.h"

#include <algorithm>
#include <cstdio>

#include "api/ref.h"
#include "guards/overlay.h"
#include "isolate/lock.h"
#include "isolate/process.h"
#include "runtime/cpython/internals.h"

namespace pynterp::api {
namespace {

void AppendPath(PyObject* path, std::vector<std::string>* list) {
  Ref bytes = path != nullptr && PyUnicode_Check(path) ? Ref::Steal(PyUnicode_EncodeFSDefault(path)) : Ref();
  if (bytes && PyBytes_GET_SIZE(bytes.get()) > 0) list->push_back(PyBytes_AS_STRING(bytes.get()));
  PyErr_Clear();
}

isolate::Paths PathsOf(const guards::Policy& policy, guards::Capability capability) {
  const guards::Grant& grant = policy.allow[capability];
  // What is denied below an allowed directory is the guard's: Landlock only adds.
  if (policy.deny[capability].all) return {};
  return {grant.all, grant.list};
}

bool Has(const guards::Policy& policy, guards::Capability capability) {
  return !policy.allow[capability].empty() && !policy.deny[capability].all;
}

bool HasOverlays(const guards::Policy& policy) { return std::ranges::any_of(policy.mounts, &guards::Mount::overlay); }

}  // namespace

isolate::Authority AuthorityOf(const guards::Policy& policy, const wchar_t* script) {
  isolate::Authority authority;
  authority.read = PathsOf(policy, guards::kRead);
  authority.write = PathsOf(policy, guards::kWrite);
  for (const guards::Mount& mount : policy.mounts) {
    authority.read.list.push_back(mount.host);
    if (mount.writable) authority.write.list.push_back(mount.host);
  }
  if (HasOverlays(policy)) {
    std::string problem;
    const std::string root = guards::OverlayRoot(&problem);
    if (!root.empty()) {
      authority.read.list.push_back(root);
      authority.write.list.push_back(root);
    }
  }
  authority.net = Has(policy, guards::kNet);
  authority.run = Has(policy, guards::kRun);
  authority.native = Has(policy, guards::kNative) || policy.Allows(guards::kImport, "ctypes");  // it makes code
  authority.thread = authority.run || Has(policy, guards::kThread);
  PyObject* sysdict = PyThreadState_Get()->interp->sysdict;
  AppendPath(PyDict_GetItemString(sysdict, "_stdlib_dir"), &authority.read.list);
  PyObject* path = PyDict_GetItemString(sysdict, "path");
  for (Py_ssize_t i = 0; path != nullptr && PyList_Check(path) && i < PyList_GET_SIZE(path); ++i) {
    AppendPath(PyList_GET_ITEM(path, i), &authority.read.list);
  }
  if (script != nullptr) {
    Ref name = Ref::Steal(PyUnicode_FromWideChar(script, -1));
    AppendPath(name.get(), &authority.read.list);
  }
  return authority;
}

std::string PrepareOverlays(const guards::Policy& policy) {
  if (!HasOverlays(policy)) return "";
  std::string problem;
  const std::string root = guards::OverlayRoot(&problem);
  return root.empty() ? problem : isolate::WhenGone(guards::RemoveTree, root);
}

OsIsolation::OsIsolation(const CommandLine& line) : wanted_(line.isolation != Isolation::kNone) {
  bounded_ = line.supervised;
  if (!wanted_) return;
  if (line.allow_all) {
    authority_.read.all = authority_.write.all = true;
    authority_.net = authority_.run = authority_.native = authority_.thread = true;
  } else {
    authority_ = AuthorityOf(line.policy, _Py_GetConfig()->run_filename);
  }
  problem_ = isolate::LockFiles(authority_);
}

void OsIsolation::Finish() {
  if (!wanted_) return;
  isolate::Resources resources;
  resources.threads = authority_.thread;
  if (bounded_) isolate::LimitResources(resources);
  const std::string calls = isolate::LockCalls(authority_);
  if (!calls.empty()) problem_ += (problem_.empty() ? "" : ", ") + calls;
  if (problem_.empty()) return;
  std::fprintf(stderr, "pynterp-run: --isolate=os: the kernel does not do its part, the guard holds alone (%s)\n",
               problem_.c_str());
}

}  // namespace pynterp::api
