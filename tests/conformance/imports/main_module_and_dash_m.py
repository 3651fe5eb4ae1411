import os, runpy, sys, tempfile

root = tempfile.mkdtemp()
sys.path.insert(0, root)
sys.dont_write_bytecode = True


def write(name, text=""):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("tool.py", "import sys\nprint(__name__, __package__, __spec__ is not None)\nif __name__ == '__main__':\n    print('as main')\n"
      "    import __main__\n    print(__main__.__dict__ is globals())\n")
write("pkg/__init__.py", "print('init', __name__)\n")
write("pkg/__main__.py", "from . import helper\nprint('package main', __name__, __package__, helper.v)\n")
write("pkg/helper.py", "v = __name__\n")
import tool
result = runpy.run_module("tool", run_name="__main__", alter_sys=True)
print(result["__name__"])
runpy.run_module("pkg", run_name="__main__", alter_sys=True)
out = runpy.run_path(os.path.join(root, "tool.py"), init_globals={"given": 1}, run_name="custom")
print(out["given"], out["__name__"])
import __main__
print(__main__.tool is tool, __main__.__file__ == __file__)
for name in ("nothing", "pkg.helper.sub", "pkg.sub"):
    try:
        runpy.run_module(name)
    except ImportError as error:
        print(str(error).replace(root, "ROOT"))
exec(compile("print(__name__)", "<x>", "exec"), {"__name__": "given name"})
