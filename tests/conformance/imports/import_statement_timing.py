import os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True
with open(os.path.join(root, "noisy.py"), "w") as file:
    file.write("print('noisy runs', __name__)\nvalue = 1\n")


def f(flag):
    if flag:
        import noisy
        return noisy.value
    return "not imported"


print(f(False), "noisy" in sys.modules)
print(f(True), f(True))
del sys.modules["noisy"]
print(f(True))
try:
    import noisy, absent_module, os as never
except ImportError as error:
    print(error.name, noisy.value, "never" in globals())
for _ in range(2):
    from noisy import value as v
print(v)
with open(os.path.join(root, "imports_in_places.py"), "w") as file:
    file.write("try:\n    import absent_one\nexcept ImportError:\n    import json as absent_one\n"
               "class C:\n    from json import dumps\nfor i in range(1):\n    import noisy as n\n"
               "def g():\n    global made\n    import noisy as made\ng()\n")
import imports_in_places as p
print(p.absent_one.__name__, p.C.dumps is p.absent_one.dumps, p.n is p.made, p.i)
import sys as s1, sys as s2
print(s1 is s2 is sys, __import__("sys") is sys)
g = lambda: __import__("noisy").value
print(g())
