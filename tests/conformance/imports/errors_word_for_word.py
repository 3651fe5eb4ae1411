import importlib, os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("good.py", "x = 1\n")
write("raises.py", "before = 1\nraise ValueError('while importing')\n")
write("syntax.py", "def f(:\n")
write("pk/__init__.py", "")
write("pk/child_raises.py", "raise KeyError('child')\n")
write("none_in_modules.py", "")
sys.modules["none_in_modules"] = None
for source in ("import nosuchmodule", "import nosuchpackage.sub", "from good import y", "from good import x, z",
               "import good.sub", "import raises",
               "import syntax", "from pk import nothing", "import pk.nothing", "import pk.child_raises",
               "from pk import child_raises",
               "import none_in_modules", "from os import nosuchname", "import os.nothing", "__import__('')",
               "__import__(5)",
               "__import__('x', level=-1)", "importlib.import_module('.x')",
               "importlib.import_module('.nothing', 'pk')"):
    try:
        exec(source)
        print(source, "worked")
    except Exception as error:
        text = str(error).replace(root, "ROOT")
        print(source, "->", type(error).__name__, text, getattr(error, "name", "-"),
              str(getattr(error, "path", "-")).replace(root, "ROOT"))
print("raises" in sys.modules, "pk.child_raises" in sys.modules, hasattr(sys.modules["pk"], "child_raises"))
sys.modules["fake"] = type("NotAModule", (), {"attr": 5})()
import fake
from fake import attr
print(fake.attr, attr)
try:
    from fake import missing
except ImportError as error:
    print(error)


class Raising:
    def __getattr__(self, name): raise RuntimeError("no " + name)


sys.modules["raising"] = Raising()
try:
    from raising import thing
except RuntimeError as error:
    print(error)
