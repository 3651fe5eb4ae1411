# inspect predicates, getmembers, getattr_static, classify_class_attrs, getmro, unwrap, getclosurevars.
import inspect
import functools


class Meta(type):
    def on_meta(cls): ...


class A(metaclass=Meta):
    x = 1

    def m(self): ...
    @property
    def p(self): raise RuntimeError("not touched")
    @classmethod
    def c(cls): ...
    @staticmethod
    def s(): ...

    def __getattr__(self, n):
        raise AssertionError("dynamic")


class B(A):
    def m(self): ...


print([n for n, _ in inspect.getmembers(A, inspect.isfunction)])
print([n for n, _ in inspect.getmembers(B, inspect.ismethod)])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(B)
       if not a.name.startswith("__") and a.defining_class is not object])
print(type(inspect.getattr_static(B(), "p")).__name__, inspect.getattr_static(B(), "zzz", "default"))
print([c.__name__ for c in inspect.getmro(B)])


async def co(): ...
async def ag(): yield
def g(): yield


preds = [n for n in ("isfunction", "isgeneratorfunction", "iscoroutinefunction", "isasyncgenfunction", "isbuiltin", "isclass",
                     "ismethod", "isroutine", "isdatadescriptor", "ismethoddescriptor", "iscode", "isabstract")]
for o in (co, ag, g, len, A, A().m, A.c, A.__dict__["p"], str.join, co.__code__, [].append):
    print([p for p in preds if getattr(inspect, p)(o)])


@functools.wraps(g)
def w(): ...


print(inspect.unwrap(w) is g)
y = 5


def clos():
    z = 1

    def f():
        return z, y, len, missing
    return f


cv = inspect.getclosurevars(clos())
print(cv.nonlocals, cv.globals, list(cv.builtins), cv.unbound)
print(inspect.getcallargs(lambda a, b=2, *c, **d: 0, 1, 3, 4, k=5))
print(inspect.cleandoc("  a\n    b\n   c"), inspect.isabstract(A))
gen = g()
print(inspect.getgeneratorstate(gen), inspect.getgeneratorlocals(gen))
