class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        self.order.append(("set", key))
        if key in self and callable(value) and not key.startswith("__"):
            value = (self[key] if isinstance(self[key], tuple) else (self[key],)) + (value,)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        self.order.append(("get", key))
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.order.append(("del", key))
        super().__delitem__(key)


class Overloads(type):
    @classmethod
    def __prepare__(mcs, name, bases): return Recorder()

    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.log = [e for e in ns.order if not e[1].startswith("__")]
        return cls


class C(metaclass=Overloads):
    x = 1
    y = x + 1
    del x
    def f(self): return 1
    def f(self, a): return 2
    def f(self, a, b): return 3
    for z in range(2): pass
    print(len("a"))


print(C.log, len(C.f), [g(*[None] * n) for n, g in enumerate(C.f, 1)], C.y)


class NoSet:
    """A mapping that is no dict."""

    def __init__(self): self.data = {}
    def __getitem__(self, key): return self.data[key]
    def __setitem__(self, key, value): self.data[key] = value
    def keys(self): return self.data.keys()


def meta(name, bases, ns): return type(name, bases, dict(ns))


meta.__prepare__ = lambda name, bases: NoSet()


class D(metaclass=meta):
    a = 1
    b = a * 2


print(D.a, D.b)
