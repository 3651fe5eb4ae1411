# .pyc files are CPython's, byte for byte: the digests below are printed on both. They are written beside the source,
# read back, refused when stale, and run without their source.
import hashlib
import importlib
import importlib.util
import marshal
import os
import py_compile
import shutil
import sys
import tempfile

sys.dont_write_bytecode = False
names = ["types.py", "enum.py", "dataclasses.py", "typing.py", "asyncio/tasks.py", "json/decoder.py", "ast.py"]
library = os.path.dirname(os.__file__)
directory = tempfile.mkdtemp()
sys.path.insert(0, directory)
try:
    # Compiled, after the same module already ran here.
    for name in names:
        for mode in "CHECKED_HASH", "UNCHECKED_HASH":
            out = py_compile.compile(os.path.join(library, name), os.path.join(directory, "out.pyc"), name, doraise=True,
                                     invalidation_mode=py_compile.PycInvalidationMode[mode])
            with open(out, "rb") as file:
                print(name, mode, hashlib.sha256(file.read()).hexdigest()[:16])

    source = os.path.join(directory, "made_here.py")

    def write(text, when):
        with open(source, "w") as file:
            file.write(text)
        os.utime(source, (when, when))

    def fresh():
        sys.modules.pop("made_here", None)
        importlib.invalidate_caches()
        return importlib.import_module("made_here")

    write("def f(a, *, b=2):\n    return [a + b for _ in range(2)]\nVALUE = f(1)\n", 1_000_000_000)
    cached = importlib.util.cache_from_source(source)
    print(os.path.basename(cached), os.path.exists(cached))
    print(fresh().VALUE, os.path.exists(cached))
    with open(cached, "rb") as file:
        first = file.read()
    print(first[:4] == importlib.util.MAGIC_NUMBER, len(first))

    # The cache decides while the source's time and size are the same.
    write("def f(a, *, b=2):\n    return [a + b for _ in range(3)]\nVALUE = f(1)\n", 1_000_000_000)
    print(fresh().VALUE)
    write("def f(a, *, b=2):\n    return [a + b for _ in range(3)]\nVALUE = f(1)\n", 1_000_000_002)
    print(fresh().VALUE)

    # A damaged one: another magic number is compiled anew, a broken body is an error.
    with open(cached, "rb") as file:
        good = file.read()
    with open(cached, "wb") as file:
        file.write(b"\0\0\r\n" + good[4:])
    print(fresh().VALUE)
    with open(cached, "wb") as file:
        file.write(good[:20])
    try:
        fresh()
    except EOFError as error:
        print("EOFError:", error)

    # Without its source.
    shutil.rmtree(os.path.dirname(cached))
    os.remove(source)
    with open(os.path.join(directory, "made_here.pyc"), "wb") as file:
        file.write(good)
    module = fresh()
    print(module.VALUE, module.__spec__.loader.__class__.__name__, module.f(5))

    # A code object that ran is marshalled like one that did not.
    code = compile("total = 0\nfor i in range(3):\n    total += i\n", "<s>", "exec")
    before = marshal.dumps(code)
    namespace = {}
    exec(code, namespace)
    print(namespace["total"], marshal.dumps(code) == before, hashlib.sha256(before).hexdigest()[:16])
finally:
    shutil.rmtree(directory)
