import builtins


def use():
    return max(1, 2)


print(use())
original = builtins.max
builtins.max = lambda *a: "patched"
print(use(), max(3, 4))
max = lambda *a: "global"
print(use())
del max
print(use())
builtins.max = original
print(use())
builtins.brand_new = 42
print(brand_new)
del builtins.brand_new
try:
    brand_new
except NameError as error:
    print(error)

limited = {"__builtins__": {"print": print, "len": len}}
exec("print(len('abc'))", limited)
try:
    exec("sum([1])", limited)
except NameError as error:
    print(error)
try:
    exec("class C: pass", {"__builtins__": {}})
except NameError as error:
    print(error)
try:
    exec("import os", {"__builtins__": {}})
except ImportError as error:
    print(error)
for patched in ("len", "range", "isinstance", "abs"):
    saved = getattr(builtins, patched)
    setattr(builtins, patched, lambda *a: "mine")
    results = [len([1]), range(3), isinstance(1, int), abs(-1)]
    setattr(builtins, patched, saved)
    print(patched, results)
