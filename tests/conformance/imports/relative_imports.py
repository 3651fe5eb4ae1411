import os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("pkg/__init__.py", "from . import a\nfrom .a import value as from_a\nfrom .deep import inner\n")
write("pkg/a.py", "value = 'a.value'\ndef late():\n    from . import b\n    return b.value\n")
write("pkg/b.py", "from .a import *\nvalue = 'b.' + value\nfrom . import *\n")
write("pkg/deep/__init__.py", "")
write("pkg/deep/inner.py", "from .. import a as up\nfrom ..a import value\nfrom . import sibling\n"
      "def beyond():\n    from ....far import y\n")
write("pkg/deep/sibling.py", "from .inner import up\nname = __name__, __package__\n")
import pkg
print(pkg.from_a, pkg.a.late(), pkg.inner.value, pkg.inner.up is pkg.a, pkg.inner.sibling.name)
for f in (lambda: pkg.inner.beyond(), lambda: exec("from . import x"),
          lambda: exec("from .y import x", {"__name__": "plain"}),
          lambda: exec("from .nothing import x", {"__package__": "pkg", "__name__": "pkg.z"}),
          lambda: exec("from . import nothing", {"__package__": "pkg", "__name__": "pkg.z"}),
          lambda: exec("from . import x", {"__package__": "absent"}), lambda: exec("from . import x",
              {"__package__": 5})):
    try:
        f()
        print("imported")
    except (ImportError, KeyError, TypeError) as error:
        print(type(error).__name__, str(error).replace(root, "ROOT"))
scope = {"__name__": "pkg.made", "__package__": "pkg"}
exec("from . import a\nfrom .deep.inner import value", scope)
print(scope["a"] is pkg.a, scope["value"])
import warnings
warnings.simplefilter("ignore")
scope = {"__name__": "pkg.deep.made"}
exec("from .. import b", scope)
print(scope["b"].value)
