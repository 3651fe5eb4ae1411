// The one door to CPython 3.14's internals: every internal header the project uses is included here,
// as C, with Py_BUILD_CORE. A move to another CPython version starts in this room.
#pragma once
#ifndef Py_BUILD_CORE
#define Py_BUILD_CORE 1
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
extern "C" {
#include "internal/pycore_call.h"
#include "internal/pycore_cell.h"
#include "internal/pycore_ceval.h"
#include "internal/pycore_code.h"
#include "internal/pycore_codecs.h"
#include "internal/pycore_descrobject.h"
#include "internal/pycore_dict.h"
#include "internal/pycore_floatobject.h"
#include "internal/pycore_frame.h"
#include "internal/pycore_function.h"
#include "internal/pycore_genobject.h"
#include "internal/pycore_import.h"
#include "internal/pycore_instruments.h"
#include "internal/pycore_interpframe.h"
#include "internal/pycore_interpolation.h"
#include "internal/pycore_intrinsics.h"
#include "internal/pycore_list.h"
#include "internal/pycore_long.h"
#include "internal/pycore_namespace.h"
#include "internal/pycore_object.h"
#include "internal/pycore_opcode_metadata.h"
#include "internal/pycore_opcode_utils.h"
#include "internal/pycore_pyatomic_ft_wrappers.h"
#include "internal/pycore_parser.h"
#include "internal/pycore_fileutils.h"
#include "internal/pycore_pyerrors.h"
#include "internal/pycore_pymem.h"
#include "internal/pycore_pymem_init.h"
#include "internal/pycore_pythonrun.h"
#include "internal/pycore_pystate.h"
#include "internal/pycore_range.h"
#include "internal/pycore_setobject.h"
#include "internal/pycore_sliceobject.h"
#include "internal/pycore_stackref.h"
#include "internal/pycore_template.h"
#include "internal/pycore_traceback.h"
#include "internal/pycore_tuple.h"
#include "internal/pycore_typeobject.h"
#include "internal/pycore_unicodeobject.h"
#include "marshal.h"
#include "opcode.h"
#include "opcode_ids.h"
}

// Objects/codeobject.c keeps this layout to itself; the slot behind PyUnstable_Code_SetExtra.
struct CodeExtra {
  Py_ssize_t ce_size;
  void* ce_extras[1];
};
