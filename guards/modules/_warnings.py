# For importlib. The module of C is the process's; the library's warnings does without it.
from _py_warnings import warn, warn_explicit
