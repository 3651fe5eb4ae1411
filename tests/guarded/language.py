# What a guest made it may look into as it likes.
import sys
import types


def outer(x):
    def inner():
        return x
    return inner


f = outer(5)
print(f.__closure__[0].cell_contents, f.__code__.co_freevars, f.__globals__ is globals(), f.__defaults__)
f.__kwdefaults__ = {"a": 1}
f.extra = 2
print(f.__kwdefaults__, f.__dict__, vars(f) == f.__dict__)
g = types.FunctionType(outer.__code__, {"y": 1}, "g")
print(g(3)(), "__builtins__" in g.__globals__)
outer.__code__ = (lambda x: lambda: x + 1).__code__
print(outer(1)())


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns, **kw)
        cls.made = True
        return cls


    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Named:
    def __set_name__(self, owner, name):
        owner.names = getattr(owner, "names", ()) + (name,)


class Base(metaclass=Meta):
    a = Named()
    b = Named()

    def __init_subclass__(cls, **kw):
        cls.sub = kw


class Derived(Base, flag=1):
    __slots__ = ("s",)


print(Base.names, Base.made, Derived.sub, Base.__subclasses__(), Derived.__mro__[1:], Derived.__bases__)
print(sorted(k for k in Derived.__dict__ if k[0] != "_"), type.__dict__["__dict__"].__get__(Base) == Base.__dict__)
Derived.__bases__ = (Base,)
Derived.added = 1
del Derived.added
d = Derived()
d.s = 1
print(Derived.s.__get__(d), object.__getattribute__(d, "s"), d.__class__, "{0.s} {0.__class__.__name__}".format(d))


def gen():
    frame = sys._getframe()
    yield frame.f_code.co_name
    yield frame.f_back.f_code.co_name


it = gen()
print(next(it), next(it), it.gi_frame.f_lineno > 0, it.gi_code is gen.__code__)
try:
    1 / 0
except ZeroDivisionError as error:
    tb = error.__traceback__
    print(tb.tb_frame.f_globals is globals(), tb.tb_next, tb.tb_lineno > 1)
print(int.__mro__, int.__dict__["real"].__get__(True), str.__dict__["upper"]("a"), isinstance(int.__dict__, types.MappingProxyType))
exec("def h(): return len('abc')", ns := {})
print(ns["h"](), sorted(ns) == ["__builtins__", "h"])
print(eval("__import__('math').floor(1.5)"), len(dir()) > 5, "x" in vars(types.SimpleNamespace(x=1)))
try:
    __import__("collections", {}, {}, 5)
except TypeError as error:
    print(error)
