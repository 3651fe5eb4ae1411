# A __prepare__ mapping sees every store and lookup of the class body.
class Spy(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("set", k, v)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        if not k.startswith("__"):
            print("get", k)
        return super().__getitem__(k)

    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return Spy(injected="from prepare")

    def __new__(mcls, name, bases, ns, **kw):
        print("new", type(ns).__name__)
        return super().__new__(mcls, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class C(metaclass=Meta, flag=1):
    x = 1
    y = x + 1
    x = injected
    z = len("abc")
    del y
    for i in range(2):
        pass


print(C.x, hasattr(C, "y"), C.i)


class D(C, flag=2):
    pass


def func_meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith("__")), kw


class E(metaclass=func_meta, k=3):
    a = 1


print(E)


class BadPrep(type):
    __prepare__ = staticmethod(lambda *a, **k: 5)


try:
    class F(metaclass=BadPrep):
        pass
except TypeError as e:
    print(e)
