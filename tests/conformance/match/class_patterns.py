class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y): self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")
    z = 0


class NoArgs: a = 1
class Empty: __match_args__ = ()


def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point3(z=5, x=x): return "z5", x
        case Point(x, y=0): return "on x", x
        case Point(x=[a, b], y=_): return a, b
        case Point(y=y) if y > 100: return "far", y
        case Point(): return "some point"
        case NoArgs(a=1, missing=_): return "has missing"
        case NoArgs(a=v): return "NoArgs", v
        case int(n) | float(n): return "number", n
        case str(s): return "str", s
        case bool(): return "never"
        case list([first, *_]): return "list", first
        case dict({"k": v}): return "dict", v
        case tuple((a, b)): return "pair", a, b
        case bytes() | bytearray() | set() | frozenset(): return "other builtin"
        case type(): return "a class"
        case _: return "nothing"


for p in (Point(0, 0), Point3(1, 2), Point(3, 0), Point([1, 2], 5), Point(1, 500), Point(1, 2), NoArgs(), 5, 1.5,
          True, "s", [1], [],
          {"k": 2}, {}, (1, 2), b"", {1}, int, None, Empty()):
    print(f(p))
p = Point3(1, 2); p.z = 5
print(f(p))


def attempt(source, **names):
    try:
        exec(source, names)
    except Exception as error:
        print(type(error).__name__, error)


case = "match x:\n case "
attempt(case + "P(1, 2, 3): pass", x=Point(1, 2), P=Point)
attempt(case + "P(1): pass", x=NoArgs(), P=NoArgs)
attempt(case + "P(1): pass", x=Empty(), P=Empty)
attempt(case + "int(1, 2): pass", x=1)
attempt(case + "P(1, x=2): pass", x=Point(1, 2), P=Point)
attempt(case + "P(): pass", x=1, P=5)
attempt(case + "P(): pass", x=1, P=len)
attempt(case + "P(1): pass", x=type("B", (), {"__match_args__": ["a"]})(), P=type("Unrelated", (), {}))
B = type("B", (), {"__match_args__": ["a"]})
attempt(case + "P(1): pass", x=B(), P=B)
C = type("C", (), {"__match_args__": (1,)})
attempt(case + "P(1): pass", x=C(), P=C)
