# inspect.signature of functions, methods, classes, partials, wrappers, builtins and callables.
import functools
import inspect


def f(a, /, b: int, c=3, *args: str, d, e: float = 1.5, **kw) -> bool: ...


class C:
    def __init__(self, x, y=2): ...
    def m(self, q): ...
    @classmethod
    def cm(cls, r=1): ...
    @staticmethod
    def sm(s): ...
    def __call__(self, z): ...


class N:
    def __new__(cls, n): return object.__new__(cls)


class M(type):
    def __call__(cls, via_meta): ...


class WithMeta(metaclass=M): ...


@functools.wraps(f)
def wrapper(*a, **k): ...


def typed[T](x: T) -> T: ...


for o in (f, C, C.m, C(1).m, C.cm, C.sm, C(1, 2), N, WithMeta, wrapper, typed, functools.partial(f, 1, c=9), len, sorted,
          lambda *, k: 0, functools.partialmethod(C.m, 5).__get__(C(1), C), dict.get, object):
    try:
        print(inspect.signature(o))
    except ValueError as e:
        print("ValueError", e)
print(inspect.signature(wrapper, follow_wrapped=False))
s = inspect.signature(f)
for p in s.parameters.values():
    print(p.name, p.kind.name, p.default is p.empty, p.annotation is p.empty)
b = s.bind(1, 2, d=4, zz=5)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
for bad in (((), {}), ((1,), {"a": 1}), ((1, 2), {"d": 1, "b": 3})):
    try:
        s.bind(*bad[0], **bad[1])
    except TypeError as e:
        print(e)
f.__signature__ = inspect.Signature([inspect.Parameter("fake", inspect.Parameter.KEYWORD_ONLY)])
print(inspect.signature(f))
