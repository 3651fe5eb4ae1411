from functools import cached_property


class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls):
        if obj is None:
            return self
        value = self.f(obj)
        obj.__dict__[self.name] = value
        return value


class C:
    count = 0

    @Lazy
    def heavy(self):
        self.count += 1
        return "computed"

    @cached_property
    def cached(self):
        self.count += 10
        return [self.count]


c = C()
print(c.heavy, c.heavy, c.count, c.cached is c.cached, c.count, sorted(vars(c)))
del c.heavy, c.cached
print(c.heavy, c.count, type(C.heavy).__name__, type(C.cached).__name__)


class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.slot = "_" + name
    def __get__(self, obj, cls): return self if obj is None else getattr(obj, self.slot, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} wants {self.kind.__name__}")
        setattr(obj, self.slot, value)


class T:
    n = Typed(int, 0)
    s = Typed(str)


t = T()
t.n += 5
t.s = "text"
print(t.n, t.s, T().n, vars(t))
try:
    t.n = "x"
except TypeError as error:
    print(error)
