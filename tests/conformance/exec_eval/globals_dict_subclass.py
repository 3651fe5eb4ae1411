# Functions whose globals are unusual dicts, and builtins found through __builtins__.
import types


class G(dict):
    def __missing__(self, k):
        return f"missing {k}"

    def __getitem__(self, k):
        return "never for functions"


g = G(x="real x")
exec("out = [x, y]", g)
print(dict.get(g, "out"))
f = types.FunctionType((lambda: x).__code__, g)
print(f())
bad = types.FunctionType((lambda: not_there).__code__, {})
try:
    bad()
except NameError as e:
    print(e)
e = {}
exec("a = 1", e)
print(list(e), type(e["__builtins__"]).__name__)
try:
    exec("print('hi')", {"__builtins__": {}})
except NameError as ex:
    print(ex)
try:
    exec("import os", {"__builtins__": {}})
except ImportError as ex:
    print(ex)
try:
    exec("class A: pass", {"__builtins__": {}})
except NameError as ex:
    print(ex)
exec("print('custom')", {"__builtins__": {"print": lambda s: print("wrapped", s)}})
mod = types.ModuleType("bi")
mod.special = "from module builtins"
print(eval("special", {"__builtins__": mod}))


def reader():
    return value


gl = {"value": 1}
r = types.FunctionType(reader.__code__, gl)
out = set()
for i in range(2000):
    if i == 1000:
        gl["value"] = 2
    if i == 1500:
        gl.clear()
        gl["value"] = 3
    out.add(r())
print(out)
for i in range(500):
    gl[f"k{i}"] = i
print(r(), len(gl))
