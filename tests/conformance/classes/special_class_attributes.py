class C:
    """Doc."""
    a: int = 1

    def m(self):
        self.x = 1
        self.y, self.z = 2, 3
        def inner(self): self.not_counted = 1
        other = self
        other.no = 4
        self.x += 1

    def n(self):
        (self.w) = 1
        for self.loop in (): pass

    class Inner:
        def f(self): self.deep = 1


print(C.__name__, C.__qualname__, C.__module__, C.__doc__, C.__firstlineno__, sorted(C.__static_attributes__))
print(C.Inner.__qualname__, C.Inner.__static_attributes__, C.m.__qualname__, C.Inner.f.__qualname__)


def f():
    class Local:
        def g(self):
            class Deep: pass
            return Deep
    return Local


print(f().__qualname__, f()().g().__qualname__, f().g.__qualname__)
C.__name__ = "Renamed"
C.__qualname__ = "Q"
print(C, C.__name__, repr(C()).split(" object")[0])
C.__doc__ = "New."
C.__module__ = "elsewhere"
print(C.__doc__, C)
print(C.__class__, C.__base__, C.__bases__, C.__mro__[1], C.__dictoffset__ != 0, C.__flags__ & 1 << 9 != 0)
for name, value in (("__name__", 1), ("__qualname__", 2), ("__name__", "a\0b"), ("__bases__", ()), ("__bases__", 1),
                    ("__dict__", {})):
    try:
        setattr(C, name, value)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    del C.__name__
except TypeError as error:
    print(error)


class Q:
    __qualname__ = "Given.Name"
    __module__ = "given"
    def m(self): pass


print(Q, Q.m.__qualname__, "__qualname__" in vars(Q))
