# Decorators built with functools.wraps: metadata, stacking, arguments, classes as decorators.
import functools
import inspect


def count(f):
    @functools.wraps(f)
    def w(*a, **k):
        w.calls += 1
        return f(*a, **k)
    w.calls = 0
    return w


def repeat(n):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            return [f(*a, **k) for _ in range(n)]
        return w
    return deco


class Trace:
    log = []

    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f

    def __call__(self, *a):
        Trace.log.append((self.f.__name__, a))
        return self.f(*a)

    def __get__(self, obj, owner=None):
        return functools.partial(self, obj) if obj is not None else self


@count
@repeat(2)
@Trace
def f(x: int = 3) -> int:
    """Doc of f."""
    return x * 2


print(f(4), f(), f.calls, f.__name__, f.__doc__, f.__annotations__, inspect.signature(f), Trace.log)
print(f.__wrapped__.__wrapped__ is inspect.unwrap(f, stop=lambda g: isinstance(g, Trace)), inspect.unwrap(f).__qualname__)


class C:
    @Trace
    def m(self, y):
        return type(self).__name__, y

    @property
    @count
    def p(self):
        return "prop"

    @staticmethod
    @count
    def s(v):
        return v


c = C()
print(c.m(5), c.p, C.s(1), C.s.calls, C.__dict__["p"].fget.calls)
for i in range(2000):
    c.s(i)
print(C.s.calls)
