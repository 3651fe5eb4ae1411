class Counter:
    n = 0
    x = 0.5
    def bump(self):
        self.n += 1
        self.x += 0.25
        return self.n


class Slotted:
    __slots__ = ("n", "x")
    def __init__(self): self.n, self.x = 2 ** 61 - 2, 1.0
    def bump(self):
        self.n += 1
        self.x *= 2.0
        return self.n


class Prop:
    def __init__(self): self._n = 0
    @property
    def n(self): return self._n
    @n.setter
    def n(self, value): self._n = value * 10
    def bump(self): self.n += 1; return self.n


class Dynamic:
    def __getattr__(self, name): return 100
    def bump(self): self.n += 1; return self.n


def drive(obj, times):
    return [obj.bump() for _ in range(times)][-3:]


a, b = Counter(), Counter()
kept = a.x
print(drive(a, 5), a.x, kept, Counter.n, Counter.x, b.n, vars(b), vars(a))
first = a.x
a.x += 1.0
print(first, a.x, drive(Slotted(), 5), drive(Prop(), 4), drive(Dynamic(), 3))
s = Slotted()
alias = s.x
drive(s, 3)
print(alias, s.x, s.n)
for obj in (Counter(), Slotted(), Prop(), Dynamic()) * 2: print(type(obj).__name__, drive(obj, 3))
a.n = "text"
try:
    drive(a, 1)
except TypeError as error:
    print(error, a.x)
del a.n
print(drive(a, 1), vars(a)["n"])
a.__class__ = type("Other", (), {"bump": lambda self: setattr(self, "n", self.n + 1000) or self.n})
print(drive(a, 2))


class Total:
    value = 0
    @classmethod
    def add(cls, v):
        cls.value += v
        return cls.value


class SubTotal(Total): pass


print(Total.add(1), SubTotal.add(10), Total.add(2), SubTotal.add(20), Total.value, SubTotal.value)
