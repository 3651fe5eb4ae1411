// What this library calls itself, and the Python it was built with.
#pragma once
#include <patchlevel.h>

#include "pynterp/pynterp.h"

namespace pynterp::api {

#define PYNTERP_TEXT_OF(x) #x
#define PYNTERP_TEXT(x) PYNTERP_TEXT_OF(x)
inline constexpr char kVersionNumber[] = "0.1.0";
inline constexpr char kVersionText[] = "pynterp 0.1.0 (ABI " PYNTERP_TEXT(PYNTERP_ABI) ", Python " PY_VERSION ")";
inline constexpr char kVersionName[] = "pynterp 0.1.0, ABI " PYNTERP_TEXT(PYNTERP_ABI);
#undef PYNTERP_TEXT
#undef PYNTERP_TEXT_OF

// The prefix libpython was configured with, where its standard library is.
#ifdef PYNTERP_PYTHON_PREFIX
inline constexpr char kPythonPrefix[] = PYNTERP_PYTHON_PREFIX;
#else
inline constexpr char kPythonPrefix[] = "/usr";
#endif

}  // namespace pynterp::api
