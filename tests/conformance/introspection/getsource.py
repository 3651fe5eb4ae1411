# inspect.getsource, getsourcelines, getdoc and getcomments of this very file.
import inspect
import os


# a comment above
def documented(a):
    """First line.

        Indented more.
    """
    return a


class Outer:
    attr = 1

    class Inner:
        def method(self):
            return (
                1 +
                2
            )

    @property
    def prop(self): return 5


lam = lambda x: x + 1


def deco(f):
    return f


@deco
def decorated():
    def nested():
        return "nested"
    return nested


print(inspect.getsource(documented), end="")
print(inspect.getdoc(documented))
print(inspect.getcomments(documented), end="")
print(inspect.getsource(Outer.Inner), end="")
print(inspect.getsource(Outer.Inner.method), end="")
print(inspect.getsource(Outer.prop.fget).strip(), inspect.getsource(lam).strip())
print(inspect.getsource(decorated), end="")
print(inspect.getsource(decorated()), end="")
lines, start = inspect.getsourcelines(Outer)
print(len(lines), start, os.path.basename(inspect.getfile(Outer)), inspect.getmodule(Outer).__name__)
for bad in (len, 5, int):
    try:
        inspect.getsource(bad)
    except (TypeError, OSError) as e:
        print(type(e).__name__)
ns = {}
exec("def made(): pass", ns)
try:
    inspect.getsource(ns["made"])
except OSError as e:
    print(e)
