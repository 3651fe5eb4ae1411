# c33: gain: the same by a module's own loader
import math, time
for module in (math, time):
    loader = attempt(lambda: module.__loader__) or attempt(lambda: module.__spec__.loader)
    reach(attempt(lambda: loader.load_module("posix")))
    reach(attempt(lambda: loader.create_module))
reach(attempt(lambda: __loader__.load_module("sys")))
reach(attempt(lambda: __builtins__.__loader__.load_module("sys")))
reach(attempt(lambda: __builtins__["__loader__"].load_module("sys")))
