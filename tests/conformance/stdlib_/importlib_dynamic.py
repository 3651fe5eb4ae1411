# importlib: modules from source files, reload, spec objects, custom finders and loaders.
import importlib
import importlib.abc
import importlib.util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as d:
    sys.path.insert(0, d)
    sys.dont_write_bytecode = True
    path = os.path.join(d, "tmp_mod_a.py")
    with open(path, "w") as f:
        f.write("value = 1\nimport tmp_mod_b\ndef get(): return value, tmp_mod_b.other\n")
    with open(os.path.join(d, "tmp_mod_b.py"), "w") as f:
        f.write("other = 'b'\nprint('loading', __name__)\n")
    m = importlib.import_module("tmp_mod_a")
    print(m.get(), m.__spec__.name, os.path.basename(m.__file__), m.__package__ == "")
    get = m.get
    with open(path, "w") as f:
        f.write("value = 'reloaded'\nimport tmp_mod_b\ndef get(): return 'new get', value\n")
    importlib.invalidate_caches()
    m2 = importlib.reload(m)
    print(m2 is m, m.get(), get())
    spec = importlib.util.spec_from_file_location("renamed", path)
    r = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(r)
    print(r.__name__, r.value, "renamed" in sys.modules)
    os.makedirs(os.path.join(d, "tmp_pkg", "sub"))
    for p, text in (("tmp_pkg/__init__.py", "from .sub import leaf\nname = __name__"), ("tmp_pkg/sub/__init__.py", ""),
                    ("tmp_pkg/sub/leaf.py", "from .. import sub\nhere = __package__")):
        with open(os.path.join(d, p), "w") as f:
            f.write(text)
    pkg = importlib.import_module("tmp_pkg")
    print(pkg.name, pkg.leaf.here, importlib.import_module(".sub.leaf", "tmp_pkg") is pkg.leaf)
    sys.path.remove(d)


class Virtual(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.startswith("virt_"):
            return importlib.util.spec_from_loader(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, mod):
        exec(f"tag = {mod.__name__!r}\ndef f(): return tag.upper()", mod.__dict__)


sys.meta_path.append(Virtual())
import virt_one
from virt_two import f as f2
print(virt_one.f(), f2())
sys.modules["blocked"] = None
for name in ("blocked", "not_there_at_all", "virt_one.sub"):
    try:
        importlib.import_module(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
print(importlib.util.find_spec("json").name, importlib.util.find_spec("nope_nope"))
