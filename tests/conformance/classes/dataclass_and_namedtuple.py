from collections import namedtuple
from dataclasses import dataclass, field, replace, asdict, FrozenInstanceError
from enum import Enum, Flag, auto


@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    def norm(self): return self.x ** 2 + self.y ** 2


@dataclass(frozen=True, slots=True, kw_only=True)
class F:
    a: int
    b: str = "b"


p = P(1)
p.tags.append(1)
print(p, P(1) == p, P(1, 2) > p, P(2).tags, p.norm(), replace(p, x=5), asdict(p), P.__match_args__)
f = F(a=1)
print(f, hash(f) == hash(F(a=1)), F.__slots__)
for g in (lambda: setattr(f, "a", 2), lambda: F(1), lambda: P(), lambda: P(1, z=2)):
    try:
        g()
    except (FrozenInstanceError, TypeError) as error:
        print(type(error).__name__, error)
N = namedtuple("N", "a b c", defaults=[9])
n = N(1, b=2)
print(n, n._replace(a=5), n.c, N._fields, n == (1, 2, 9), [*n], N.__module__, n._asdict())


class Color(Enum):
    RED = 1
    GREEN = auto()
    ALIAS = 1
    def lower(self): return self.name.lower()


class Perm(Flag):
    R = auto(); W = auto(); X = auto()


print(list(Color), Color(2), Color["RED"], Color.ALIAS is Color.RED, Color.GREEN.lower(), Perm.R | Perm.X,
      Perm.W in Perm.R | Perm.W)
try:
    Color(7)
except ValueError as error:
    print(error)
