# One site, many types: what an instruction has learnt must not outlive the type it learnt it from.
import math
import sys


def each(site, *rounds):
    """Runs `site` often enough to learn, then on every argument list, twice over and back."""
    out = []
    for args in rounds + rounds[::-1] + rounds:
        for _ in range(3):
            try:
                result = site(*args)
            except Exception as e:
                result = f"{type(e).__name__}: {e}"
        out.append(result)
    return out


class Int(int):
    def __add__(self, other):
        return "Int+"

    def __lt__(self, other):
        return "Int<"


class Float(float):
    def __add__(self, other):
        return "Float+"

    def __mul__(self, other):
        return "Float*"


nan = float("nan")
numbers = (1, 2), (1.5, 2.5), (1, 2.5), (2.5, 1), (nan, nan), (nan, 1), (True, 2), (2**70, 3), ("a", "b"), (Int(3), 4), \
    (Float(1.5), 2.0), (2.0, Float(1.5)), (1.5, None), (5e-324, -0.0), (7, 0), (7.0, 0.0)
print("add", each(lambda a, b: a + b, *numbers))
print("sub", each(lambda a, b: a - b, *numbers))
print("mul", each(lambda a, b: a * b, *numbers))
print("div", each(lambda a, b: a / b, *numbers))


def chained(a, b):
    c = a * b + a * b - (a - b) * (a + b)
    c = c + a
    d = c
    c = c * b
    return c, d


print("chained", each(chained, *numbers))
for name, op in (("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("gt", ">"), ("ge", ">=")):
    yes = eval(f"lambda a, b: 'yes' if a {op} b else 'no'")
    no = eval(f"lambda a, b: 'yes' if not (a {op} b) else 'no'")
    five = eval(f"lambda a: 'yes' if a {op} 5 else 'no'")
    not_five = eval(f"lambda a: 'yes' if not (a {op} 5) else 'no'")
    print(name, each(yes, *numbers), each(no, *numbers))
    print(name, each(five, *[(n,) for n in (4, 5, 6, 5.0, nan, 2**80, "5", Int(4), None, False)]),
          each(not_five, *[(n,) for n in (4, 5, 6, 5.0, nan, 2**80, "5", Int(4), None, False)]))


class Plain:
    default = "class"

    def __init__(self, x):
        self.x = x


class Slotted:
    __slots__ = ("x", "default")

    def __init__(self, x):
        self.x = x


class Dynamic:
    default = property(lambda self: "property")

    def __getattr__(self, name):
        return f"dynamic {name}"


class Unset:
    __slots__ = ("x",)


own = Plain(2)
own.default = "instance"
dicted = Plain(3)
dicted.__dict__["more"] = 1
swapped = Plain(4)
swapped.__dict__ = {"x": "swapped", "default": "in the dict"}
crowded = Plain(5)
for i in range(40):
    setattr(crowded, f"a{i}", i)
owners = [(o,) for o in (Plain(1), own, dicted, swapped, crowded, Slotted(6), Dynamic(), Unset(), Plain, sys, 7, None)]
print("x", each(lambda o: o.x, *owners))
print("default", each(lambda o: o.default, *owners))
print("int part", each(lambda o: o.real, (1,), (2.5,), (True,), (own,)))


def local_of(o):
    x = o.x
    y = x
    x = o.x
    return x, y


print("to a local", each(local_of, *owners))


def put(o, value):
    o.x = value
    return o.x


print("put", each(put, *[(o[0], v) for o in owners[:8] for v in (1, 2.5, "s", 10**30)]))
print(list(crowded.__dict__)[:3], len(crowded.__dict__), swapped.__dict__)


def count(o):
    o.x = 1000
    o.x += 1
    was = o.x
    o.x += 1
    return was, o.x


print("count", each(count, *owners[:6]))


class A:
    tag = "A"

    def name(self):
        return "A.name"

    @classmethod
    def made(cls):
        return cls.tag


class B(A):
    tag = "B"


class C(A):
    tag = "C"

    def name(self):
        return "C.name"


class D(B):
    pass


class E(A):
    tag = "E"


class F(A):
    tag = "F"


def tag_of(cls):
    return cls.tag


print("classes", each(tag_of, (A,), (B,), (C,), (D,), (E,), (F,), (A(),), (int,)))
for cls in (A, B, C, D):
    cls.tag = cls.tag.lower()
    print(tag_of(cls), D.made(), [tag_of(k) for k in (A, B, C, D, E, F)])
for i in range(600):
    E.tag = i
    assert tag_of(E) == i and tag_of(F) == "F"


def bound(o):
    f = o.name
    return f(), f.__self__ is o


shadowed = A()
shadowed.name = lambda: "its own"
print("bound", each(bound, (A(),), (C(),), (shadowed,), (B(),), (A,)))
A.name = lambda self: "replaced"
print("bound", each(bound, (A(),), (C(),), (shadowed,), (B(),)))
print("method", each(lambda o: o.name(), (A(),), (C(),), (shadowed,), (B(),), (7,)))


class List(list):
    def append(self, item):
        super().append(("own", item))

    def __getitem__(self, i):
        return ("got", i)

    def __len__(self):
        return 99


class Dict(dict):
    def __missing__(self, key):
        return ("missing", key)

    def get(self, key, default=None):
        return ("get", key)


lists = [([1, 2, 3],), ((4, 5, 6),), (List([7]),), ("abc",), ({0: "zero", 1: "one", -1: "minus"},), (Dict({1: 2}),), (b"xy",), (5,)]
print("item", each(lambda o: o[1], *lists))
print("last", each(lambda o, i=-1: o[i], *lists))
print("big", each(lambda o, i=2**70: o[i], *lists))


def item(o, i):
    x = o[i]
    return x, o[i], [o[i], o[i - 1]]


print("items", each(item, *[(o[0], i) for o in lists for i in (0, 1, 2.0, True)]))
print("len", each(lambda o: len(o), *lists))
print("get", each(lambda o: o.get(1), *lists))
print("upper", each(lambda o: o.upper(), ("a",), (b"a",), (1,), (type("S", (str,), {"upper": lambda s: "own"})("q"),)))
print("split", each(lambda o, a: o.split(a), ("a b", " "), (b"a b", b" "), ("a b", b" "), ("", None)))
print("copy", each(lambda o: o.copy(), *lists))


def append(o):
    o.append(1)
    o.append(2.5)
    return o[:]


print("append", each(append, ([],), (List(),), (bytearray(),), ((),)))


def put_item(o, i, v):
    o[i] = v
    o[i] = v
    return o


for target in [1, 2, 3], {}, bytearray(3), List([1, 2]), (1,), [1.5, 2.5]:
    print("put item", each(put_item, (target, 0, 7), (target, 1, 2.5), (target, True, "x"), (target, 9, 300)))


def two(o):
    a, b = o
    return b, a


def three(o):
    a, b, c = o
    return c, b, a


many = [((1, 2),), ([3, 4],), ((5, 6, 7),), ([8, 9, 10.5],), ("ab",), ({1: 2, 3: 4},), (iter([1, 2]),), ((),), (7,)]
print("two", each(two, *many))
print("three", each(three, *many))


def call(f, *args):
    return f(*args)


def one(f):
    return f(3)


print("callables", each(one, (abs,), (lambda x: -x,), (lambda x, y=2: (x, y),), (str,), (len,), (A,), ([].append,),
                        (math.sqrt,), (print,), (type("K", (), {"__call__": lambda s, x: ("K", x)})(),), (lambda: 0,)))


def grow(n):
    return n + 1


def using():
    return grow(1)


print(each(using, ()))
grow.__defaults__ = (5,)
print(using())
grow.__code__ = (lambda n, m=9: (n, m)).__code__
grow.__defaults__ = (9,)
print(using())
grow = lambda n: "another"
print(using())
len_was = len
print(each(lambda: len("abc"), ()))
len = lambda o: "shadowed"
print(each(lambda: len("abc"), ()))
del len
print(each(lambda: len("abc"), ()))
print(each(lambda o: o.sqrt(4) if hasattr(o, "sqrt") else None, (math,), (type("M", (), {"sqrt": lambda s, x: s})(),)) [0])


class Bound:
    def one(self, x):
        return self, x

    def two(self, x, y=5):
        return x, y

    def rest(self, *args):
        return args

    def none(self):
        return "none"

    def gen(self, x):
        yield x

    @classmethod
    def of_class(cls, x):
        return cls.__name__, x

    @staticmethod
    def static(x):
        return ("static", x)

    def __call__(self, x):
        return ("called", x)

    def __repr__(self):
        return "Bound()"


def call_bound(f):
    kept = f(1)
    return kept, (lambda: f)()(1), [f][0](2)


o = Bound()
methods = [(m,) for m in (o.one, o.two, o.rest, o.none, o.of_class, o.static, o, o.one.__func__, [].append, "abc".find,
                          Bound.two.__get__(1), type("Sub", (Bound,), {})().of_class, o.one.__get__(2))]
print("bound", each(call_bound, *methods))
print([list(f(3)) for f in [o.gen] * 5])


class Once:
    def __del__(self):
        print("gone")

    def f(self, x):
        return x


for i in range(3):
    print(Once().f(i))
    m = Once().f
    print(m(i), (m := None))


class P:
    def __init__(self):
        self.a = 1


kinds = [type(f"P{i}", (P,), {} if i % 2 else {"__slots__": ("a",)})() for i in range(6)]


def move(p):
    p.a = p.a + 1
    p.a += p.a
    return p.a


print("poly", each(move, *[(k,) for k in kinds]))
kinds[1].__dict__["b"] = 1
kinds[3].__dict__ = {"a": 10}
print("poly", each(move, *[(k,) for k in kinds]))
del kinds[1].a
print("poly", each(move, *[(k,) for k in kinds]))


def descriptors(make):
    """What is found on a class becomes a descriptor once the sites have learnt it."""

    class Value:
        def __repr__(self):
            return "Value()"

    class Owner:
        x = y = z = Value()

        def __init__(self):
            self.y = "instance"

    def read(o):
        return repr(o.x), repr(o.y), repr(Owner.x), repr(Owner.z)

    def write(o):
        o.z = "stored"
        return repr(o.z), repr(o.__dict__)

    o = Owner()
    before = [read(o) for _ in range(20)][-1], [write(o) for _ in range(20)][-1]
    make(Value)
    return before, read(o), write(o), read(o), write(Owner())


def getter(cls):
    cls.__get__ = lambda self, instance, owner=None: ("got", instance is None)


def setter(cls):
    cls.__set__ = lambda self, instance, value: instance.__dict__.__setitem__("set", value)


print(descriptors(getter))
print(descriptors(setter))
print(descriptors(lambda cls: (getter(cls), setter(cls))))


# Functions of one code object with other builtins.
class Builtins:
    def __getitem__(self, name):
        return ("asked for", name)


namespace = {}
exec("def make():\n    def f(): return len\n    return f", namespace)
first = namespace["make"]()
print(each(first, ()))
for builtins in Builtins(), object(), 5, "text", [], None, {"len": "mine"}, {}:
    namespace["__builtins__"] = builtins
    print(each(namespace["make"](), ()), first() is each.__globals__["len_was"])


# A weak reference tells of a bound method's end in the middle of its call.
import weakref


def replaced(self, x):
    return "replaced", x


def call_last(m, callback):
    watch = weakref.ref(m, callback)
    held = [m]
    del m
    return held.pop()(1), watch() is None


kept = Bound()
for i in range(20):
    call_bound(kept.one)
print([call_last(kept.one, lambda r: None) for i in range(3)])
call_last(kept.one, lambda r: setattr(Bound.one, "__code__", replaced.__code__))
print(call_bound(kept.one))
print([call_last(kept.two, lambda r: print("told")) for i in range(3)])
