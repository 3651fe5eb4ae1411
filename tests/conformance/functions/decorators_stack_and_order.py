def tag(name):
    print("make", name)

    def decorator(f):
        print("apply", name, getattr(f, "__name__", f))
        return lambda *a: f"{name}({f(*a)})"
    return decorator


@tag("a")
@tag("b")
def f(x): return x


print(f(1))


@tag("class")
class C:
    def __init__(self): pass
    def __repr__(self): return "C()"


print(C())
registry = {}


@(lambda cls: registry.setdefault(cls.__name__, cls))
class D: pass


@registry.get
def key(): pass


print(list(registry), key)


@int
@str
@len
@str
class Text(str): pass


print(Text > 10, type(Text).__name__)
decorators = [tag("index")]


@decorators[0]
def g(): return "g"


print(g())


@property
def prop(self): return 1


print(type(prop).__name__)
try:
    @undefined
    def h(): pass
except NameError as error:
    print(error)
try:
    h
except NameError as error:
    print(error)
