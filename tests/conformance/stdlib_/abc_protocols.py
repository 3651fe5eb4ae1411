# abc: abstract methods, registration, __subclasshook__, collections.abc mixins, Protocol checks.
import abc
import collections.abc as cabc
from typing import Protocol, runtime_checkable


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...


class Sq(Shape):
    name = "sq"

    def area(self):
        return 4


class Full(Sq):
    @classmethod
    def make(cls):
        return cls()


for c in (Shape, Sq):
    try:
        c()
    except TypeError as e:
        print(e)
print(Full.make().area(), Shape.__abstractmethods__ == {"area", "name", "make"}, Full.__abstractmethods__)


@Shape.register
class Foreign:
    pass


print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape), Shape in Foreign.__mro__)


class Duck(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Duck:
            return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class D:
    def quack(self): ...


print(isinstance(D(), Duck), isinstance(3, Duck), issubclass(type("E", (D,), {}), Duck))


class Seq(cabc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i < 0 or i >= self.n:
            raise IndexError(i)
        return i * i


s = Seq(4)
print(list(s), 9 in s, s.index(4), s.count(1), list(reversed(s)), isinstance(s, cabc.Collection))


class M(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = M()
m.update(a=1, b=2)
print(m.setdefault("c", 3), m.pop("a"), dict(m), m == {"b": 2, "c": 3}, list(m.items()), "b" in m, m.popitem())
print([n for n in ("Hashable", "Iterable", "Sized", "Callable", "Mapping", "Sequence", "Buffer") if isinstance([], getattr(cabc, n))])


@runtime_checkable
class HasX(Protocol):
    x: int

    def go(self): ...


class Y:
    x = 1

    def go(self): ...


print(isinstance(Y(), HasX), isinstance(D(), HasX))
try:
    issubclass(Y, HasX)
except TypeError as e:
    print(e)
Full.__abstractmethods__ = frozenset({"later"})
try:
    Full()
except TypeError as e:
    print(e)
Full.area = lambda self: 0
abc.update_abstractmethods(Full)
print(type(Full()).__name__)
