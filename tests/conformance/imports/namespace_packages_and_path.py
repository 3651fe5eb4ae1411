import importlib, os, sys, tempfile

root1, root2 = tempfile.mkdtemp(), tempfile.mkdtemp()
sys.path[:0] = [root1, root2]
sys.dont_write_bytecode = True


def write(root, name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write(root1, "space/left.py", "side = 'left'\n")
write(root2, "space/right.py", "from .left import side as other\nside = 'right of ' + other\n")
import space.right
from space import left
print(space.right.side, left.side, len(space.__path__), space.__file__ if hasattr(space, "__file__") else "no file")
print(type(space.__path__).__name__, repr(space).replace(root1, "R1").replace(root2, "R2"))
try:
    from space import nothing
except ImportError as error:
    print(error)
root3 = tempfile.mkdtemp()
write(root3, "space/added.py", "late = True\n")
sys.path.append(root3)
importlib.invalidate_caches()
import space.added
print(space.added.late, len(space.__path__))
write(root2, "regular/__init__.py", "kind = 'regular'\n")
os.makedirs(os.path.join(root1, "regular"))
importlib.invalidate_caches()
import regular
print(regular.kind)
write(root1, "pathy/__init__.py", f"__path__.append({os.path.join(root2, 'elsewhere')!r})\n")
write(root2, "elsewhere/mod.py", "found = __name__\n")
import pathy.mod
print(pathy.mod.found)
write(root1, "plain.py", "")
try:
    import plain.sub
except ImportError as error:
    print(type(error).__name__, error)
