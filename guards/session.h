// A guarded session: one guest's builtins, modules and policy. Nothing mutable in it is shared with another session.
//   MODULES   of pure Python are run inside the session from the standard library's files; C modules are facades: new
//             module objects with the names c_modules.def lets through. The host's module objects never appear.
//   BUILTINS  a namespace of its own, copied from a template.
//   MADE      cheaply: nothing is imported or compiled before the guest asks.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "guards/overlay.h"
#include "guards/owner.h"
#include "guards/policy.h"

namespace pynterp::guards {

class Session {
 public:
  // RETURNS nullptr with an exception set. Hangs the doors when it is the first.
  static std::unique_ptr<Session> Make(std::shared_ptr<const Policy> policy);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Policy& policy() const { return *policy_; }
  Owner* guest() const { return guest_; }
  Owner* library() const { return library_; }
  PyObject* modules() const { return modules_; }       // the guest's sys.modules; borrowed
  PyObject* builtins() const { return builtins_; }     // the namespace; borrowed
  PyObject* class_dicts() const { return class_dicts_; }
  // What the guest has registered with codecs: handlers by name, search functions, what those found. Borrowed.
  PyObject* error_handlers() const { return error_handlers_; }
  PyObject* codec_searches() const { return codec_searches_; }
  PyObject* codecs_found() const { return codecs_found_; }
  // Namespaces of sources kept in the program, by name; borrowed.
  PyObject* embedded() const { return embedded_; }
  PyObject* main() const { return main_; }             // its __main__ module; borrowed

  // What a mount of the policy's overlays; nullptr when it does not.
  Overlay* OverlayOf(const Mount& mount) const { return overlays_[&mount - policy_->mounts.data()].get(); }

  // What the guest's sys has for `name`; new reference, nullptr without an exception when it has none.
  PyObject* SysAttr(PyObject* name);
  // The guest's sys module, made at first use; borrowed. nullptr: raised.
  PyObject* Sys();
  void SetStreams(PyObject* in, PyObject* out, PyObject* err);
  // Or: how to make stdin (0), stdout (1) and stderr (2) when they are first asked for. `make` RETURNS a new reference.
  void SetStreamMaker(PyObject* (*make)(int number)) { make_stream_ = make; }
  PyObject* Stream(int number);  // borrowed; None when there is none
  void SetArguments(PyObject* argv);  // a list, shared
  // Where the program's own modules are; "" when it has none.
  const std::string& directory() const { return directory_; }
  void SetDirectory(std::string directory) { directory_ = std::move(directory); }
  // How deep its calls of Python may nest: as the process's unless it has asked for less. The host's frames further out
  // do not count.
  int RecursionLimit() const;
  // sys.setrecursionlimit(): `limit` or the most it can have. RETURNS false with an exception set.
  bool SetRecursionLimit(int limit);
  // 0: as the process's.
  void SetMostRecursion(int most) { most_recursion_ = most; }

  // A module of C made in the session is its own as those of Python are. Takes over `module` and RETURNS it, nullptr
  // when raised.
  PyObject* Adopt(PyObject* module);
  bool HasAdopted(PyObject* module) const;

  // Compiles source as the guest's own code. New reference.
  PyObject* Compile(const char* source, PyObject* filename, int start, int flags);
  // Before each run: a guest may have taken __builtins__ out of its globals.
  bool Ready();
  // Drops what the guest holds. MAY RUN PYTHON (destructors).
  void Clear();

  // guards/imports.cc. A module by its absolute name, imported if need be; for a dotted name the last one. New
  // reference. `ask_finders`: of the guest's sys.meta_path, when there is no other way.
  PyObject* Import(PyObject* name, bool ask_finders = true);
  // __import__ of the guest.
  PyObject* ImportFor(PyObject* name, PyObject* globals, PyObject* from_list, int level);

  // `-m name`: runs a module as __main__. RETURNS a new reference, nullptr when raised.
  PyObject* RunModuleAsMain(const std::string& name);

 private:
  Session() = default;

  // RETURNS false with an exception set.
  bool MakeOverlays();
  // Waits until no other thread is running the module, as CPython's module locks do. RETURNS false with an exception
  // set when a limit or a signal ends that.
  bool AwaitModule(std::string_view name);
  // Whether another thread runs the module; no when that one waits, perhaps by way of others, for one that `self` runs.
  bool IsRunElsewhere(std::string_view name, unsigned long self);

  std::shared_ptr<const Policy> policy_;
  std::vector<std::unique_ptr<Overlay>> overlays_;  // one for each mount of the policy
  Owner* guest_ = nullptr;
  Owner* library_ = nullptr;
  PyObject* modules_ = nullptr;
  std::map<std::string, unsigned long, std::less<>> running_modules_;  // and which thread brings them in
  std::map<unsigned long, std::string> awaited_modules_;  // by which thread
  PyObject* builtins_module_ = nullptr;
  PyObject* builtins_ = nullptr;
  PyObject* class_dicts_ = nullptr;
  PyObject* adopted_ = nullptr;
  PyObject* error_handlers_ = nullptr;
  PyObject* codec_searches_ = nullptr;
  PyObject* codecs_found_ = nullptr;
  PyObject* embedded_ = nullptr;
  PyObject* main_ = nullptr;
  PyObject* sys_ = nullptr;
  PyObject* argv_ = nullptr;
  PyObject* context_ = nullptr;
  PyObject* streams_[3] = {};
  PyObject* (*make_stream_)(int number) = nullptr;
  std::string directory_;
  int recursion_limit_ = 0;  // 0: the process's
  int most_recursion_ = 0;
  bool closing_ = false;

  friend class InSession;
};

// Which of sys.settrace and sys.setprofile a guest has set on this thread. In guards/sys_module.cc, as EndTracing.
struct Traced {
  bool trace, profile;
};
Traced TracedByGuest();
// Takes back what guests set, but for what was set `but`.
void EndTracing(Traced but);

// Which session a thread is inside of, and how deep its calls of Python were when it came in.
struct Inside {
  Session* session;
  int depth;
};

// The calling thread is inside the session (nullptr: the host's world) while this lives: no context variable, handled
// exception or hook for coroutines and asynchronous generators of whoever was running is seen, and none is left behind;
// the session's recursion limit holds.
class InSession {
 public:
  explicit InSession(Session* session);
  ~InSession();
  InSession(const InSession&) = delete;
  InSession& operator=(const InSession&) = delete;

 private:
  Session* session_;
  AskingAs asking_;
  _PyErr_StackItem* handled_;
  _PyErr_StackItem none_;
  PyObject *firstiter_, *finalizer_;
  int origin_depth_;
  Inside outer_;
  Traced traced_;
  bool entered_;
};

// guards/sys_module.cc. New reference.
PyObject* MakeSys(Session* session, PyObject* argv);
// guards/imports.cc. Runs what is kept in the program to be added to a module. RETURNS false with an exception set.
bool RunMore(Session* session, const char* name, PyObject* module);
// The namespace of a source kept in the program, run once as the session's library code. New reference.
PyObject* RunEmbedded(Session* session, const char* name);
// guards/facade.cc. The host's module of that name, imported by the host. New reference.
PyObject* HostModule(const char* name);
// A facade, or nullptr without an exception when `name` is no C module the policy knows.
PyObject* MakeFacade(Session* session, const char* name);
// guards/preset.cc. Whether the preset of the policy has the module.
bool InPreset(const Policy& policy, std::string_view name);

}  // namespace pynterp::guards
