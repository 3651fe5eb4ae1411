import os, sys, tempfile, zipfile, traceback

root = tempfile.mkdtemp()
archive = os.path.join(root, "lib.zip")
with zipfile.ZipFile(archive, "w") as z:
    z.writestr("zmod.py", "value = 'from the zip'\ndef fail():\n    return 1 / 0\n")
    z.writestr("zpkg/__init__.py", "from .inner import deep\nimport zmod\n")
    z.writestr("zpkg/inner.py", "deep = __name__\n")
    z.writestr("sub/dir/below.py", "where = 'below'\n")
    z.writestr("zpkg/data.txt", "data text")
sys.path.insert(0, archive)
import zmod, zpkg
print(zmod.value, zpkg.deep, zpkg.zmod is zmod, zmod.__file__.replace(root, "ROOT"), type(zmod.__loader__).__name__)
sys.path.insert(0, os.path.join(archive, "sub", "dir"))
import below
print(below.where)
import pkgutil
print(pkgutil.get_data("zpkg", "data.txt"))
try:
    zmod.fail()
except ZeroDivisionError as error:
    frames = traceback.extract_tb(error.__traceback__)
    print([(os.path.basename(f.filename), f.lineno, f.line) for f in frames[1:]])
try:
    import zpkg.nothing
except ImportError as error:
    print(error)
main = os.path.join(root, "app.zip")
with zipfile.ZipFile(main, "w") as z:
    z.writestr("__main__.py", "print('main of zip', __name__)\nresult = 5\n")
import runpy
print(runpy.run_path(main, run_name="__main__")["result"])
