class Base:
    kind = 1


class C(Base):
    __slots__ = ("slot",)
    @property
    def prop(self): return self.inner_missing
    def __init__(self): self.color = 1


class Slotted:
    __slots__ = ("only",)


def show(f):
    try:
        f()
    except AttributeError as error:
        print(error, "|", error.name, type(error.obj).__name__ if not isinstance(error.obj,
            type) else error.obj.__name__)


c = C()
show(lambda: c.colour)
show(lambda: c.prop)
show(lambda: c.slot)
show(lambda: C.nothing)
show(lambda: Slotted().only)
show(lambda: Slotted().__dict__)
show(lambda: setattr(Slotted(), "x", 1))
show(lambda: delattr(c, "nothing"))
show(lambda: getattr(c, "x y"))
show(lambda: super(C, c).nothing)
show(lambda: c.__class__.nothing)
show(lambda: c.color.nothing)
show(lambda: __import__("math").nothing)
show(lambda: (lambda: 0).nothing)
show(lambda: c.__init__.nothing)
for args in ((c,), (c, 1), (c, "kind", 2, 3), ()):
    try:
        print(getattr(*args))
    except TypeError as error:
        print(error)
print(getattr(c, "none", "default"), hasattr(c, "none"), hasattr(c, "prop"), getattr(c, "prop", "swallowed"))


class Raises:
    @property
    def p(self): raise ValueError("not an attribute error")
    def __getattr__(self, name): raise KeyError(name)


for f in (lambda: hasattr(Raises(), "p"), lambda: hasattr(Raises(), "q"), lambda: getattr(Raises(), "q", 1),
          lambda: Raises().q):
    try:
        print(f())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
import traceback
for f in (lambda: c.colr, lambda: "".uper, lambda: [].push, lambda: {}.key, lambda: c.kinds, lambda: Base.kin,
          lambda: None.split):
    try:
        f()
    except AttributeError as error:
        print(traceback.format_exception_only(error)[-1].strip())
