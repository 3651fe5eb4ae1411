import importlib, os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True
path = os.path.join(root, "lively.py")


def write(text):
    with open(path, "w") as file:
        file.write(text)


write("count = globals().get('count', 0) + 1\nold = 'kept'\ndef f(): return 'first'\n"
      "def __getattr__(name):\n    if name.startswith('dyn_'): return name.upper()\n    raise AttributeError(f'module says no to {name}')\n"
      "def __dir__(): return ['b', 'a']\n")
import lively
from lively import f, dyn_thing
print(lively.count, lively.dyn_x, dyn_thing, dir(lively))
for f2 in (lambda: lively.other, lambda: exec("from lively import other")):
    try:
        f2()
    except (AttributeError, ImportError) as error:
        print(type(error).__name__, str(error).replace(root, "ROOT"))
write("count = globals().get('count', 0) + 1\ndef f(): return 'second, a longer text'\n")
again = importlib.reload(lively)
print(again is lively, lively.count, lively.old, lively.f(), f())
import types
m = types.ModuleType("made", "its doc")
m.x = 5
sys.modules["made"] = m
import made
from made import x
print(made.x, x, made.__doc__, made.__name__, repr(m), m.__spec__)
try:
    made.nothing
except AttributeError as error:
    print(error)


class Special(types.ModuleType):
    @property
    def prop(self): return "computed"
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


made.__class__ = Special
made.y = 1
print(made.prop, made.y)
del made.__name__
try:
    made.nothing
except AttributeError as error:
    print(error)
