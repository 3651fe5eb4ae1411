# Enum, IntEnum, StrEnum, Flag, auto, aliases, members with methods, and errors.
from enum import CONTINUOUS, EnumCheck, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Level(IntEnum):
    LOW = 1
    HIGH = auto()


class S(StrEnum):
    ONE = auto()
    Two = "2"


print(list(Color), Color.CRIMSON is Color.RED, Color(2), Color["RED"], Color.RED.pretty, Color.default())
print(list(Color.__members__), Color.RED == 1, Color.RED in Color, 2 in Color, 9 in Color, len(Color))
print(Planet.MARS.radius, Planet((5.97, 6.37)).name)
print(Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, list(Perm.RW), bool(Perm(0)), Perm.R in Perm.RW, Perm(7))
print(Level.HIGH > Level.LOW, Level.HIGH + 1, f"{Level.LOW}", S.ONE, S.ONE == "one", [s.upper() for s in S])
for bad in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN,
            lambda: Perm(99), lambda: type("Sub", (Color,), {}), lambda: unique(Color), lambda: Color.RED.name.x):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
Dyn = Enum("Dyn", "A B C")
print(list(Dyn), Dyn.B.value)


class Missing(Enum):
    A = "a"

    @classmethod
    def _missing_(cls, v):
        return cls.A if v == "other" else None


print(Missing("other"), hash(Color.RED) == hash(Color.CRIMSON), {Color.RED: 1}[Color.CRIMSON], repr(Level.LOW), str(Color.RED))
total = 0
for i in range(2000):
    total += (Level.HIGH if i % 2 else Level.LOW) + (1 if Color.RED is Color(1) else 0)
print(total)
