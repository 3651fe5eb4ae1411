import os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def star(module):
    scope = {}
    try:
        exec(f"from {module} import *", scope)
    except (AttributeError, TypeError) as error:
        print(module, type(error).__name__, error)
    print(module, sorted(k for k in scope if k != "__builtins__"))


write("plain.py", "a = 1\n_b = 2\n__c = 3\ndef f(): pass\nimport os\n")
write("limited.py", "__all__ = ['x', '_y']\nx = 1\n_y = 2\nz = 3\n")
write("tuple_all.py", "__all__ = ('x',)\nx = 1\n")
write("missing.py", "__all__ = ['here', 'absent']\nhere = 1\n")
write("bad.py", "__all__ = [5]\n")
write("dynamic.py", "__all__ = ['made']\ndef __getattr__(name):\n    if name == 'made': return 'by getattr'\n    raise AttributeError(name)\n")
write("spk/__init__.py", "__all__ = ['sub']\n")
write("spk/sub.py", "")
for module in ("plain", "limited", "tuple_all", "missing", "bad", "dynamic", "spk"):
    star(module)
for source in ("def f():\n from os import *", "class C:\n from math import *\n print(pi > 3)"):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
from math import *
print(floor(pi), "_" in globals())
