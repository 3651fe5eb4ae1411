# k108: gain: a module by a lying __module__
import inspect
class C: pass
for name in ("sys", "os", "posix", "builtins", "_io", "host_config"):
    C.__module__ = name
    reach(attempt(inspect.getmodule, C))
def f(): pass
f.__module__ = "os"
reach(attempt(inspect.getmodule, f))
