# dir, vars, callable, id-free reprs, __dir__ overrides and help text.
import io
import pydoc
import contextlib


class A:
    """About A."""
    a = 1

    def __init__(self):
        self.inst = 2

    def m(self, x: int = 3) -> str:
        """Does m."""


class D:
    def __dir__(self):
        return ["z", "a", "b"]


def f():
    local = 1
    other = 2
    return dir(), sorted(vars())


print([n for n in dir(A()) if not n.startswith("_")], dir(D()), f())
print(vars(A()), vars(A)["a"], sorted(vars(__import__("types").SimpleNamespace(q=1))))
for bad in (5, object()):
    try:
        vars(bad)
    except TypeError as e:
        print(e)


class Bad:
    def __dir__(self):
        return 5


try:
    dir(Bad())
except TypeError as e:
    print(e)
text = pydoc.plain(pydoc.render_doc(A.m))
print(text)
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    help(A)
print([ln for ln in buf.getvalue().splitlines() if "About" in ln or "Does" in ln or "m(self" in ln])
print(callable(A), callable(A()), callable(len), callable(3), callable(lambda: 0))


def mod_dir():
    import types
    m = types.ModuleType("m", "module doc")
    m.__dir__ = lambda: ["custom"]
    return dir(m), m.__doc__, repr(m)


print(mod_dir())
