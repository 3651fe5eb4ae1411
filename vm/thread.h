// What the VM keeps per OS thread: step fuel, the active limits, the count of entries.
#pragma once
#include "vm/frame.h"
#include "vm/limits.h"

namespace pynterp::vm {

struct ThreadContext {
  int64_t fuel = INT64_MAX;  // calls and back edges left before the limits are looked at
  int64_t slice = 0;         // what `fuel` was set to
  Limits* limits = nullptr;
  uint64_t slice_began_ns = 0;
  uint32_t generation = 0;  // of `limits` when they became this thread's
  bool adopted = false;     // the limits are those of the thread that started this one
  PyFrameObject* spare_frame_object = nullptr;  // owned; of a frame that forgot it
  int spare_frame_size = 0;
  uint32_t unit = 0;  // the loop's scratch: the stack unit an exception is looked up at
};
extern thread_local ThreadContext t_context;

// Takes stock when the fuel ran out. RETURNS false with the limit exception set when a limit tripped.
bool RefillFuel(ThreadContext* context);

// Alone on its page, so that ShareCounters can put a file in its place.
struct alignas(4096) Counters {
  uint64_t cpython_frames = 0;
  uint64_t entries = 0;
  uint64_t lifted = 0;
  uint64_t library_frames = 0;                        // left to CPython's loop by LeaveLibrary
  uint64_t refused[bytecode::Refusal::kKinds] = {};   // code objects that were not lifted, by kind
  uint64_t refused_opcodes[256] = {};                 // those of kOpcode
};
static_assert(sizeof(Counters) == 4096);
extern Counters g_counters;
extern bool g_stress_observed;   // every frame runs as if somebody were looking at it
extern bool g_stress_no_caches;  // sites never learn
// The vectorcall of functions whose calls the loop enters itself: _PyFunction_Vectorcall, or nullptr while a tool has
// an eval-frame function of its own set in some interpreter (PEP 523), which must then be handed every frame.
extern vectorcallfunc g_entered_vectorcall;
extern bool g_trace;  // print each instruction: pynterp-run --trace-vm

// The loop. REQUIRES: the frame's code is lifted, the C stack has room.
PyObject* Run(PyThreadState* ts, _PyInterpreterFrame* frame, int throwflag);

// vm/unwind.cc
// Adds the traceback entry of `frame` to the exception in flight.
void AddTraceback(_PyInterpreterFrame* frame);
// Finds the handler for an exception raised at `unit`, clears the temporaries above it and puts the exception where
// the handler expects it. RETURNS the instruction to go on at, or nullptr: the frame is done, its temporaries dropped.
Instruction* EnterHandler(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code, uint32_t unit);

// Carries out a raise statement; takes over `exc` and `cause`, either may be nullptr. RETURNS true for a re-raise,
// whose traceback must not get another entry.
bool RaiseException(PyThreadState* ts, PyObject* exc, PyObject* cause);

// vm/generator.cc
// Makes the generator object for a frame that reached ReturnGenerator; its first resumption goes on at `start`.
// RETURNS nullptr when raised.
PyGenObject* MakeGenerator(_PyInterpreterFrame* frame, Code* code, const Instruction* start);
// The generator a call of `func` makes, whose code `callee` begins with ReturnGenerator: the caller fills its registers
// and then says FRAME_CREATED. RETURNS nullptr when raised.
PyGenObject* NewGenerator(PyThreadState* ts, PyFunctionObject* func, Code* callee);
// Drops a finished generator or coroutine that nobody watches: it has nothing to finalize and nothing left in its
// frame. Its memory is kept for the next one. RETURNS whether it was one. REQUIRES: no reference to it is left.
bool KeepGenerator(PyObject* o);
// Links a suspended generator's frame above `frame` with `value` (owned) as what is sent.
_PyInterpreterFrame* EnterGenerator(PyThreadState* ts, PyGenObject* gen, _PyInterpreterFrame* frame, Value value,
                                    ReturnKind kind);
inline bool CanEnterGenerator(PyObject* o) {
  return (Py_TYPE(o) == &PyGen_Type || Py_TYPE(o) == &PyCoro_Type) &&
         reinterpret_cast<PyGenObject*>(o)->gi_frame_state < FRAME_EXECUTING && g_entered_vectorcall != nullptr;
}
// Send without entering: 1 yielded, 0 returned, -1 raised; *result owned.
int SendValue(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* receiver, PyObject* value, PyObject** result);

}  // namespace pynterp::vm
