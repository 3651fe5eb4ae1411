class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kwargs)
        return {"injected": 1}

    def __new__(mcs, name, bases, ns, **kwargs):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kwargs)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args)
        return super().__call__(*args, **kwargs)


class A(metaclass=Meta, option=5):
    seen = injected

    def __init__(self, x): self.x = x


class B(A, option=6):
    pass


print(A(1).x, B(2).x, type(B).__name__, A.seen)


def function_meta(name, bases, ns, **kw):
    print("function", name, bases, kw, sorted(k for k in ns if not k.startswith("__")))
    return "not a class at all"


class F(int, metaclass=function_meta, k=1):
    y = 2


print(F)


class M1(type): pass
class M2(M1): pass
class M3(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass


class D(C1, C2): pass


print(type(D).__name__, type(type("E", (C1, C2), {})).__name__)
try:
    class Conflict(C1, metaclass=M3): pass
except TypeError as error:
    print(error)
for meta in (5, lambda *a: 1 / 0, type("P", (type,), {"__prepare__": classmethod(lambda *a: 5)})):
    try:
        class G(metaclass=meta): pass
    except (TypeError, ZeroDivisionError) as error:
        print(error)
