# dataclass: generated methods, ordering, frozen, slots, kw_only, defaults and factories.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar
from dataclasses import InitVar, KW_ONLY


@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    count: ClassVar[int] = 5


@dataclass(frozen=True, slots=True)
class F:
    a: str
    _: KW_ONLY
    b: float = 1.5


@dataclass
class Init:
    base: int
    scale: InitVar[int] = 2
    result: int = field(init=False)

    def __post_init__(self, scale):
        self.result = self.base * scale


p, q = P(1), P(1, 2)
print(p, q, p < q, p == P(1), sorted([q, p]), p.tags is not q.tags)
f = F("z", b=2)
print(f, hash(f) == hash(F("z", b=2)), F.__slots__, F.__match_args__)
for bad in (lambda: setattr(f, "a", 1), lambda: F("z", 3), lambda: P(), lambda: P(1) < 5, lambda: hash(p)):
    try:
        bad()
    except (FrozenInstanceError, TypeError) as e:
        print(type(e).__name__, e)
print(Init(3), Init(3, 10), replace(q, x=9), asdict(P(1, 2, ["t"])), astuple(f))
print([(x.name, x.init, x.kw_only) for x in fields(Init)])


@dataclass
class Child(P):
    z: int = 7

    def __repr__(self):
        return f"<Child {self.z}>"


print(Child(1, 2, [], 3), Child(1) == Child(1), Child(1) == P(1))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
match Child(4, 5):
    case P(x, y):
        print("matched", x, y)
