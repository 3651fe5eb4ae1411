# importlib inside a session: the import statement as functions, without loaders.
import sys
from . import machinery, util

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __builtins__["__import__"]


def import_module(name, package=None):
    level = 0
    while name[level:level + 1] == ".":
        level += 1
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        base = package
        for _ in range(level - 1):
            base, dot, _ = base.rpartition(".")
            if not dot:
                raise ImportError("attempted relative import beyond top-level package")
        name = f"{base}.{name[level:]}" if name[level:] else base
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    fresh = import_module(name)
    module.__dict__.update(fresh.__dict__)
    sys.modules[name] = module
    return module
