// pynterp-run: the command line, all of it behind the C API.
#include "pynterp/pynterp.h"

#ifdef __SANITIZE_ADDRESS__
// Guarded processes may not be traced, which looking for leaks needs, and workers have no environment to say so in.
extern "C" const char* __asan_default_options() { return "detect_leaks=0:handle_segv=0:allocator_may_return_null=1"; }
#endif

int main(int argc, char** argv) { return pynterp_main(argc, argv); }
