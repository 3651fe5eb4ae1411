// How the VM takes CPython's place: a few functions of libpython are replaced, the doors through which it runs and
// looks at frames. cpython_NAME is libpython's own (runtime/cpython/replaced_symbols.txt).
#include "vm/install.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

#include "guards/gate.h"
#include "guards/owner.h"
#include "vm/slow.h"
#include "vm/stats.h"
#include "vm/thread.h"
#include "vm/watchdog.h"

using pynterp::vm::g_counters;
using pynterp::vm::TryBoxLocals;
using pynterp::vm::Watch;

namespace {

bool g_installed = false;
const std::string* g_library = nullptr;  // the directory whose code CPython's loop runs, with a slash at its end

// super() without arguments reads the caller's first local raw.
initproc g_super_init = nullptr;
vectorcallfunc g_super_call = nullptr;

bool BoxCaller() {
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET());
  return frame == nullptr || TryBoxLocals(frame);
}
int SuperInit(PyObject* self, PyObject* args, PyObject* kwargs) {
  if (!BoxCaller()) return -1;
  return g_super_init(self, args, kwargs);
}
PyObject* SuperCall(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  if (PyVectorcall_NARGS(nargsf) == 0 && !BoxCaller()) return nullptr;
  return g_super_call(self, args, nargsf, kwnames);
}

// frame.f_locals and type(frame.f_locals)(frame), which libpython does without a call that we could replace.
getter g_frame_locals = nullptr;
newfunc g_proxy_new = nullptr;
PyObject* FrameLocals(PyObject* frame, void* closure) {
  return Watch(reinterpret_cast<PyFrameObject*>(frame)) ? g_frame_locals(frame, closure) : nullptr;
}
PyObject* ProxyNew(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  PyObject* frame = PyTuple_GET_SIZE(args) == 1 ? PyTuple_GET_ITEM(args, 0) : nullptr;
  if (frame != nullptr && PyFrame_Check(frame) && !Watch(reinterpret_cast<PyFrameObject*>(frame))) return nullptr;
  return g_proxy_new(type, args, kwargs);
}
void WatchReaders() {
  PyGetSetDef* def = PyFrame_Type.tp_getset;
  while (std::strcmp(def->name, "f_locals") != 0) ++def;
  g_frame_locals = def->get;
  def->get = FrameLocals;
  g_proxy_new = PyFrameLocalsProxy_Type.tp_new;
  PyFrameLocalsProxy_Type.tp_new = ProxyNew;
}

// The frame does not start: it is cleared with the exception set.
PyObject* Refuse(PyThreadState* ts, _PyInterpreterFrame* frame, PyCodeObject* code) {
  if (frame->owner == FRAME_OWNED_BY_THREAD) frame->stackpointer = frame->localsplus + code->co_nlocalsplus;
  _PyEval_FrameClearAndPop(ts, frame);
  return nullptr;
}

// Whether LeaveLibrary has left `code` to CPython's loop.
bool IsLeft(PyCodeObject* code) {
  if (g_library == nullptr || !PyUnicode_IS_COMPACT_ASCII(code->co_filename)) return false;
  const std::string_view file(static_cast<const char*>(PyUnicode_DATA(code->co_filename)),
                              static_cast<size_t>(PyUnicode_GET_LENGTH(code->co_filename)));
  if (file.starts_with("<frozen ")) return true;
  return file.starts_with(*g_library) && !file.substr(g_library->size()).starts_with("test/");
}

PyCodeObject* CodeOf(_PyInterpreterFrame* frame) {
  return reinterpret_cast<PyCodeObject*>(frame->f_executable.bits & ~uintptr_t{1});
}

PyObject* EvalFrame(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag) {
  // The checks that look at the C stack stay out of the loop: they would cost it its frame pointer register.
  PyCodeObject* code = CodeOf(frame);
  if (pynterp::vm::g_natives.len == nullptr) pynterp::vm::FindNatives();
  if (pynterp::vm::CodeIfReady(code) == nullptr && pynterp::vm::GetCode(code) == nullptr)
    return Refuse(ts, frame, code);
  if (!pynterp::vm::MayStartFrame(ts) || _Py_EnterRecursiveCallTstate(ts, "")) return Refuse(ts, frame, code);
  PyObject* result = pynterp::vm::Run(ts, frame, throwflag);
  _Py_LeaveRecursiveCallTstate(ts);
  if (ts->current_frame != nullptr) [[likely]]
    return result;
  // The thread may end now.
  if (pynterp::vm::t_context.limits != nullptr) pynterp::vm::OutermostFrameEnded(ts);
  if (pynterp::vm::t_context.spare_frame_object != nullptr && _Py_IsMainInterpreter(ts->interp)) {
    Py_CLEAR(pynterp::vm::t_context.spare_frame_object);
  }
  return result;
}

// With an eval-frame function, be it the default one, CPython's loop hands every call over.
void KeepEvalFrame(PyInterpreterState* interp) {
  if (g_library != nullptr && interp->eval_frame == nullptr) interp->eval_frame = _PyEval_EvalFrameDefault;
}

}  // namespace

extern "C" {

PyStatus cpython__PyInterpreterState_New(PyThreadState* ts, PyInterpreterState** interp);
PyStatus _PyInterpreterState_New(PyThreadState* ts, PyInterpreterState** interp) {
  PyStatus status = cpython__PyInterpreterState_New(ts, interp);
  if (g_installed && !PyStatus_Exception(status)) {
    pynterp::vm::ClaimExtraSlot(*interp);
    KeepEvalFrame(*interp);
  }
  return status;
}

PyObject* cpython__PyEval_EvalFrameDefault(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag);
PyObject* _PyEval_EvalFrameDefault(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag) {
  if (g_installed && !IsLeft(CodeOf(frame))) return EvalFrame(ts, frame, throwflag);
  // Without an eval-frame function CPython's loop would enter every call itself.
  const bool meant = g_installed && ts->interp->eval_frame != nullptr;
  ++(meant ? g_counters.library_frames : g_counters.cpython_frames);
  return cpython__PyEval_EvalFrameDefault(ts, frame, throwflag);
}

void cpython__PyInterpreterState_SetEvalFrameFunc(PyInterpreterState* interp, _PyFrameEvalFunction function);
void _PyInterpreterState_SetEvalFrameFunc(PyInterpreterState* interp, _PyFrameEvalFunction function) {
  cpython__PyInterpreterState_SetEvalFrameFunc(interp, function);
  if (!g_installed) return;
  KeepEvalFrame(interp);
  bool others = false;
  for (PyInterpreterState* each = PyInterpreterState_Head(); each != nullptr; each = PyInterpreterState_Next(each)) {
    others |= each->eval_frame != nullptr;
  }
  pynterp::vm::g_entered_vectorcall = others ? nullptr : _PyFunction_Vectorcall;
}

PyFrameObject* cpython__PyFrame_MakeAndSetFrameObject(_PyInterpreterFrame* frame);
PyFrameObject* _PyFrame_MakeAndSetFrameObject(_PyInterpreterFrame* frame) {
  if (!g_installed) return cpython__PyFrame_MakeAndSetFrameObject(frame);
  if (pynterp::vm::g_stress_observed && !TryBoxLocals(frame)) return nullptr;
  if (pynterp::vm::ReuseFrameObject(frame)) return frame->frame_obj;
  PyFrameObject* made = cpython__PyFrame_MakeAndSetFrameObject(frame);
  if (made != nullptr) pynterp::vm::StartUnwatched(made);
  return made;
}

void cpython__PyFrame_ClearExceptCode(_PyInterpreterFrame* frame);
void _PyFrame_ClearExceptCode(_PyInterpreterFrame* frame) {
  pynterp::vm::TagImmortals(frame);
  // The frame object's f_back is fixed now: libpython makes one for the caller, past our wrapper.
  _PyInterpreterFrame* back = frame->frame_obj != nullptr ? _PyFrame_GetFirstComplete(frame->previous) : nullptr;
  if (back != nullptr && back->frame_obj != nullptr) back = nullptr;
  cpython__PyFrame_ClearExceptCode(frame);
  if (back != nullptr && back->frame_obj != nullptr) pynterp::vm::StartUnwatched(back->frame_obj);
}

PyObject* cpython__PyFrame_GetLocals(_PyInterpreterFrame* frame);
PyObject* _PyFrame_GetLocals(_PyInterpreterFrame* frame) {
  if (g_installed && !TryBoxLocals(frame)) return nullptr;
  PyObject* locals = cpython__PyFrame_GetLocals(frame);
  if (g_installed && frame->frame_obj != nullptr) *pynterp::vm::WatchedByte(frame->frame_obj) = 1;
  return locals;
}

PyObject* cpython__PyFrameLocalsProxy_New(PyFrameObject* frame);
PyObject* _PyFrameLocalsProxy_New(PyFrameObject* frame) {
  return g_installed && !Watch(frame) ? nullptr : cpython__PyFrameLocalsProxy_New(frame);
}

PyObject* cpython_PyFrame_GetVar(PyFrameObject* frame, PyObject* name);
PyObject* PyFrame_GetVar(PyFrameObject* frame, PyObject* name) {
  return g_installed && !TryBoxLocals(frame->f_frame) ? nullptr : cpython_PyFrame_GetVar(frame, name);
}

PyObject* cpython_PyFrame_GetVarString(PyFrameObject* frame, const char* name);
PyObject* PyFrame_GetVarString(PyFrameObject* frame, const char* name) {
  return g_installed && !TryBoxLocals(frame->f_frame) ? nullptr : cpython_PyFrame_GetVarString(frame, name);
}

// Whether the frame that calls C code holds the only reference to `op`, in a temporary that dies with the call.
int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject* op) {
  if (!PyUnstable_Object_IsUniquelyReferenced(op)) return 0;
  _PyInterpreterFrame* frame = _PyThreadState_GetFrame(_PyThreadState_GET());
  if (frame == nullptr) return 0;
  const auto* code = pynterp::vm::CodeIfReady(pynterp::vm::CodeObject(frame));
  if (code == nullptr) return 0;
  const pynterp::Value* registers = pynterp::vm::Registers(frame);
  for (uint32_t i = code->nlocals; i < code->nregs; ++i) {
    if (registers[i].is_object() && registers[i].object() == op) return registers[i].needs_drop();
  }
  return 0;
}

// The register form of code and the mark of its owner are no state of the program's: with these alone in its extra
// slots, code is still basic.
int cpython__PyCode_VerifyStateless(PyThreadState* ts, PyCodeObject* code, PyObject* global_names, PyObject* globals,
                                    PyObject* builtins);
int _PyCode_VerifyStateless(PyThreadState* ts, PyCodeObject* code, PyObject* global_names, PyObject* globals,
                            PyObject* builtins) {
  auto* extra = static_cast<CodeExtra*>(code->co_extra);
  bool ours = g_installed && extra != nullptr;
  for (Py_ssize_t i = 1; ours && i < extra->ce_size; ++i) {
    ours = extra->ce_extras[i] == nullptr || i == pynterp::guards::MarkSlot();
  }
  if (ours) code->co_extra = nullptr;
  const int status = cpython__PyCode_VerifyStateless(ts, code, global_names, globals, builtins);
  if (ours) code->co_extra = extra;
  return status;
}

}  // extern "C"

namespace pynterp::vm {

Lifter g_lifter = nullptr;
bool g_trace = false;
vectorcallfunc g_entered_vectorcall = _PyFunction_Vectorcall;
bool g_stress_observed = false;
bool g_stress_no_caches = false;

void Install(Lifter lifter) {
  g_lifter = lifter;
  if (g_installed) return;
  g_installed = true;
  // Stress modes of the test suite (tests/run.py --stress).
  const char* stress = std::getenv("PYNTERP_STRESS");
  if (stress != nullptr) {
    g_stress_observed = std::strcmp(stress, "observed") == 0;
    g_stress_no_caches = std::strcmp(stress, "no-caches") == 0;
  }
  guards::g_count_host_call = CountGuardedCall;
  g_super_init = PySuper_Type.tp_init;
  g_super_call = PySuper_Type.tp_vectorcall;
  PySuper_Type.tp_init = SuperInit;
  PySuper_Type.tp_vectorcall = SuperCall;
  WatchReaders();
}

void LeaveLibrary(const std::string& directory) {
  g_library = new std::string(directory + "/");
  g_entered_vectorcall = nullptr;
}

uint64_t CPythonFrames() { return g_counters.cpython_frames; }

void WriteStats(FILE* out) {
  std::fprintf(out, "frames run by CPython's loop: %llu\n", static_cast<unsigned long long>(g_counters.cpython_frames));
  std::fprintf(out, "entries from C: %llu\n", static_cast<unsigned long long>(g_counters.entries));
  std::fprintf(out, "code objects lifted: %llu\n", static_cast<unsigned long long>(g_counters.lifted));
  if (g_library != nullptr) {
    std::fprintf(out, "frames of the library left to it: %llu\n",
                 static_cast<unsigned long long>(g_counters.library_frames));
  }
  const uint64_t refused = std::accumulate(std::begin(g_counters.refused), std::end(g_counters.refused), uint64_t{0});
  std::fprintf(out, "code objects refused: %llu\n", static_cast<unsigned long long>(refused));
}

bool ShareCounters(const char* path) {
  const int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return false;
  void* page = MAP_FAILED;
  if (ftruncate(file, sizeof g_counters) == 0) {
    page = mmap(&g_counters, sizeof g_counters, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0);
  }
  const int problem = errno;
  close(file);
  errno = problem;
  return page != MAP_FAILED;
}

void SetTrace(bool on) { g_trace = on; }

}  // namespace pynterp::vm
