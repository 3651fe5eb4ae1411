# c37: gain: a class that inherits from what no guest may make
import types
for base in (type(len), type(lambda: 0), types.CodeType, types.FrameType, types.TracebackType, types.CellType):
    if attempt(type, "Child", (base,), {}):
        gained("a subclass of " + base.__name__)
attempt(lambda: reach(type("M", (types.ModuleType,), {})("sys")))
class Module(types.ModuleType): pass
try:
    json = __import__("json")
    json.__class__ = Module
except Exception: pass
