# Dataclass instances created, compared, hashed and replaced thousands of times.
from dataclasses import dataclass, field, make_dataclass, replace


@dataclass(frozen=True, order=True)
class Pt:
    x: int
    y: int

    def __add__(self, o):
        return Pt(self.x + o.x, self.y + o.y)


acc = Pt(0, 0)
seen = set()
for i in range(2000):
    acc = acc + Pt(i % 3, 1)
    seen.add(replace(acc, y=i % 5))
print(acc, len(seen), max(seen), min(seen))


@dataclass
class Counter:
    n: int = 0
    hist: dict = field(default_factory=dict)

    def bump(self, k):
        self.n += 1
        self.hist[k] = self.hist.get(k, 0) + 1


c = Counter()
for i in range(2000):
    c.bump(i % 4)
print(c)
Dyn = make_dataclass("Dyn", [("a", int), ("b", str, field(default="d"))], namespace={"twice": lambda self: self.a * 2})
print(Dyn(4), Dyn(4).twice(), Dyn(1) == Dyn(1, "d"))
