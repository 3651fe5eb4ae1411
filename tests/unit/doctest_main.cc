// main() of the unit tests: doctest with an isolated Python running around it.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

int main(int argc, char** argv) {
  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  PyStatus status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);

  doctest::Context context(argc, argv);
  int failed = context.run();

  if (Py_FinalizeEx() < 0) {
    std::fprintf(stderr, "Python did not shut down cleanly\n");
    return 1;
  }
  return failed;
}
