# __slots__ forms: strings, tuples, dicts, inheritance, conflicts, __dict__ and __weakref__.
class S:
    __slots__ = ("a", "b")


class One:
    __slots__ = "single"


class Doc:
    __slots__ = {"x": "the x", "y": None}


class Child(S):
    __slots__ = ["c", "__dict__"]


class Open(S):
    pass


class Priv:
    __slots__ = ("__p",)

    def __init__(self):
        self.__p = 1


s = S()
s.a = 1
for code in ("s.b", "s.z", "setattr(s, 'z', 1)", "s.__dict__", "delattr(s, 'b')"):
    try:
        print(eval(code))
    except AttributeError as e:
        print(e)
o = One()
o.single = 5
print(o.single, One.single, Doc.x.__doc__ if hasattr(Doc.x, "__doc__") else None)
c = Child()
c.a, c.c, c.other = 1, 2, 3
print(vars(c), c.a, c.c)
op = Open()
op.b = op.extra = 1
print(vars(op), [n for n in vars(Priv) if "p" in n and "__p" in n])
for src in ("class X:\n  __slots__ = ('a',)\n  a = 1", "class X:\n  __slots__ = ('1bad',)",
            "class X:\n  __slots__ = (3,)", "class X(int):\n  __slots__ = ('a',)",
            "class X:\n  __slots__ = ('__dict__', '__dict__')", "class X(tuple):\n  __slots__ = ('a',)"):
    try:
        exec(src)
        print("ok")
    except (TypeError, ValueError) as e:
        print(e)
try:
    class M(S, One):
        pass
except TypeError as e:
    print(e)
print(S.a.__get__(s), type(S.a).__name__)
del s.a
print(hasattr(s, "a"))
