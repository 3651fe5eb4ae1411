// sys.monitoring, sys.settrace, sys.setprofile: CPython's own instrumentation (Python/instrumentation.c) decides
// where events are due by rewriting the stack code; the VM runs such code in its traced form and reads there, before
// each stack instruction, which events to deliver.
#pragma once
#include "vm/frame.h"

namespace pynterp::vm {

// Whether some tool listens to this code object's events.
bool IsMonitored(PyCodeObject* code);

// Brings the code object's instrumentation up to date. RETURNS false when raised.
bool UpdateInstrumentation(PyThreadState* ts, PyCodeObject* code);

// Delivers the events due at the Event instruction `pc`. RETURNS the instruction to go on with, nullptr when raised.
// REQUIRES: `code` is the traced form. MAY RUN PYTHON.
Instruction* DeliverEvents(PyThreadState* ts, _PyInterpreterFrame* frame, Code* code, Instruction* pc);

// Moves a running frame from its fast form to its traced form at the point after the call `pc`.
// RETURNS the instruction to go on with, or nullptr: no such point, stay.
Instruction* EnterTracedAfterCall(_PyInterpreterFrame* frame, Code* fast, Code* traced, const Instruction* pc);

// Events about the exception in flight; the exception stays set (or is replaced by one the tool raised).
void MonitorUnwind(PyThreadState* ts, _PyInterpreterFrame* frame);
void MonitorThrow(PyThreadState* ts, _PyInterpreterFrame* frame);
void MonitorReraise(PyThreadState* ts, _PyInterpreterFrame* frame);
// RETURNS false when the tool raised.
bool MonitorHandled(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* exc);
// Whether a tool was told of the call at `pc` and so is due its result. Ask before the call: it may add or remove
// tools.
bool IsReported(_PyInterpreterFrame* frame, const Instruction* pc);
// C_RETURN or C_RAISE of a call made from traced code. Takes and returns the result (nullptr: raised).
PyObject* MonitorCallResult(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* callable, PyObject* arg,
                            PyObject* result);

}  // namespace pynterp::vm
