import builtins, importlib.abc, importlib.util, sys


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    sources = {"virtual": "x = 1\nfrom virtual_pkg.part import y\n", "virtual_pkg": "",
               "virtual_pkg.part": "y = __name__\n",
               "broken": "raise ImportError('loader source says no')\n"}

    def find_spec(self, name, path, target=None):
        if name in self.sources:
            print("find", name, path)
            return importlib.util.spec_from_loader(name, self, is_package=name == "virtual_pkg")

    def create_module(self, spec): return None

    def exec_module(self, module):
        print("exec", module.__name__)
        exec(self.sources[module.__name__], module.__dict__)


finder = Finder()
sys.meta_path.insert(0, finder)
import virtual
print(virtual.x, virtual.y, virtual.__loader__ is finder, virtual.__spec__.name)
try:
    import broken
except ImportError as error:
    print(error, "broken" in sys.modules)
real = builtins.__import__


def traced(name, globals=None, locals=None, fromlist=(), level=0):
    if name in ("math", "virtual_pkg.part", "virtual_pkg"):
        print("import", name, fromlist, level, globals is not None)
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = traced
import math
import virtual_pkg.part as vp
from virtual_pkg import part, __name__ as n
from math import pi as p, e
builtins.__import__ = real
print(vp is part, n)
namespace = {"__builtins__": {"__import__": lambda *a: ("custom", a[0], a[3], a[4]), "print": print}}
exec("import some.thing\nprint(some)", namespace)
del sys.meta_path[0]
try:
    import virtual_other
except ImportError as error:
    print(error)
