import os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("one.py", "print('one starts')\nimport two\nx = 'one.x'\nprint('one ends', two.y)\n")
write("two.py", "print('two starts')\nimport one\nprint('sees', hasattr(one, 'x'))\ny = 'two.y'\n"
      "def late(): return one.x\n")
import one
print(one.two.late())
write("from1.py", "from from2 import b\na = 1\n")
write("from2.py", "from from1 import a\nb = 2\n")
try:
    import from1
except ImportError as error:
    print(str(error).replace(root, "ROOT"), error.name)
print("from1" in sys.modules, "from2" in sys.modules)
write("attr1.py", "import attr2\nvalue = 1\n")
write("attr2.py", "import attr1\nattr1.value\n")
try:
    import attr1
except AttributeError as error:
    print(str(error).replace(root, "ROOT"))
write("cp/__init__.py", "from . import m1\n")
write("cp/m1.py", "from . import m2\nimport cp.m2 as via\nok = via is m2\n")
write("cp/m2.py", "from . import m1\nimport cp.m1 as via\nok = via is m1, hasattr(m1, 'ok')\n")
import cp
print(cp.m1.ok, cp.m2.ok)
write("shadow_self.py", "import shadow_self\nme = shadow_self\n")
import shadow_self
print(shadow_self.me is shadow_self)
