import os, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("pk/__init__.py", "name = 'pk'\nprint('pk runs')\n")
write("pk/sub/__init__.py", "name = 'pk.sub'\n")
write("pk/sub/leaf.py", "name = 'pk.sub.leaf'\n")
write("pk/other.py", "name = 'pk.other'\n")
import pk.sub.leaf
print(pk.name, pk.sub.name, pk.sub.leaf.name)
import pk.sub.leaf as leaf, pk.sub as s
print(leaf.name, s.name, leaf is pk.sub.leaf, hasattr(pk, "other"))
from pk import other, sub as renamed
print(other.name, renamed is s)
from pk.sub import leaf as again, name
print(again is leaf, name)


def local():
    import pk.other as o
    import pk.sub.leaf
    return o.name, pk.name, sorted(locals())


class C:
    import pk.sub.leaf as inner
    from pk import name as n


print(local(), C.inner.name, C.n)
pk.sub = type("Fake", (), {"leaf": "attribute wins over sys.modules"})
import pk.sub.leaf as odd
print(odd)
del pk.sub
import pk.sub.leaf as back
print(back.name)
print(__import__("pk.sub.leaf").__name__, __import__("pk.sub.leaf", fromlist=["x"]).__name__)
