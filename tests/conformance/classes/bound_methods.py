class C:
    def m(self, x=None): return self.name, x

    def __init__(self, name): self.name = name


a, b = C("a"), C("b")
bound = a.m
print(bound(1), bound.__self__ is a, bound.__func__ is C.m, bound.__name__, bound == a.m, bound is a.m, bound == b.m)
print(hash(bound) == hash(a.m), {a.m: 1}[bound], repr(bound).startswith("<bound method C.m of <__main__.C object"))
a.name = "renamed"
print(bound(2))
C.m = lambda self, x=None: "replaced"
print(bound(3), a.m())
a.m = lambda x: f"instance {x}"
print(a.m(4), b.m(5))
fs = [C.__init__.__get__(a), "abc".upper, [].append, int.__add__.__get__(5), len.__call__]
fs[0]("set")
print(a.name, fs[1](), fs[2](1), fs[3](6), fs[4]([1]))
try:
    bound.attribute = 1
except AttributeError as error:
    print(error)
try:
    bound.__func__ = 1
except AttributeError as error:
    print(error)


class Container:
    items = list(range(3))
    plus = (1).__add__
    length = len                      # builtins are not descriptors


print(Container().plus(4), Container().length("four"))
try:
    Container().method
except AttributeError as error:
    print(error)
from functools import partial, partialmethod
class P:
    cell = partialmethod(lambda self, a, b: (a, b), 1)
    part = partial(lambda *a: len(a), 1)
print(P().cell(2), P().part.__class__.__name__)
