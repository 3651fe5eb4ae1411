import weakref


class P:
    __slots__ = ("x", "y")

    def __init__(self, x): self.x = x


p = P(1)
print(p.x, P.x.__class__.__name__, hasattr(p, "__dict__"), P.__slots__)
for action in ("p.y", "p.z", "setattr(p, 'z', 1)", "weakref.ref(p)", "delattr(p, 'y')", "P.x.__get__(3)"):
    try:
        eval(action)
    except (AttributeError, TypeError) as error:
        print(action, "->", error)
p.y = 2
del p.y
print(hasattr(p, "y"))


class Q(P):
    pass


class R(P):
    __slots__ = ("z", "__weakref__", "__dict__")


q, r = Q(1), R(2)
q.free, r.free, r.z = "q", "r", 3
print(vars(q), vars(r), r.z, weakref.ref(r)() is r)
for slots, body in ((("a",), {"a": 1}), (("1x",), {}), ((1,), {}), (("__dict__", "__dict__"), {}), ("single", {})):
    try:
        cls = type("S", (), {"__slots__": slots, **body})
        print(slots, "ok", cls.__slots__)
    except (TypeError, ValueError) as error:
        print(slots, "->", error)
try:
    type("T", (P, type("O", (), {"__slots__": ("b",)})), {})
except TypeError as error:
    print(error)
try:
    type("V", (int,), {"__slots__": ("c",)})
    type("W", (tuple,), {"__slots__": ("c",)})
except TypeError as error:
    print(error)
d = type("D", (), {"__slots__": {"doc": "documented slot"}})
print(d.doc.__doc__ if hasattr(d.doc, "__doc__") else None, d().__slots__)
