class Traced:
    __match_args__ = ("first", "second")

    def __getattr__(self, name):
        print("getattr", name, end=" ")
        if name == "absent":
            raise AttributeError(name)
        if name == "broken":
            raise ValueError("raised by the attribute")
        return name


t = Traced()
match t:
    case Traced("nope", _): print("no")
    case Traced(first, absent=_): print("no")
    case Traced(a, b, third=c): print(a, b, c)
try:
    match t:
        case Traced(broken=_): print("no")
except ValueError as error:
    print(error)


class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", obj, end=" ")
        return isinstance(obj, int) and obj > 10


class Big(metaclass=Meta): pass


for n in (5, 50):
    match n:
        case Big(): print("big")
        case int(value): print("int", value)


class Dynamic:
    @property
    def __match_args__(self): return ("never used",)


class Prop:
    @property
    def p(self):
        print("property read", end=" ")
        return 5


match Prop():
    case Prop(p=4): print("no")
    case Prop(p=5 as five): print(five)
import collections
N = collections.namedtuple("N", "a b")
from dataclasses import dataclass, field


@dataclass
class D:
    a: int
    b: int = field(kw_only=True, default=2)


match N(1, 2):
    case N(a, b=2): print(a)
match D(1):
    case D(a, b=b): print(a, b, D.__match_args__)
match N(3, 4):
    case (a, b): print("a namedtuple is a sequence", a, b)
