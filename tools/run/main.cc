// pynterp-run: the command line, all of it behind the C API.
#include "pynterp/pynterp.h"

int main(int argc, char** argv) { return pynterp_main(argc, argv); }
