class Key:
    def __init__(self, n, h=None): self.n, self.h = n, h
    def __hash__(self):
        print("hash", self.n, end=" ")
        return self.h if self.h is not None else self.n
    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other), end=" ")
        return isinstance(other, Key) and self.n == other.n


d = {}
a, b, c = Key(1), Key(1), Key(2, 1)
d[a] = "a"; print("| stored")
d[b] = "b"; print("| replaced")
d[c] = "c"; print("| collided")
print(len(d), next(iter(d)) is a)
print(d[Key(2, 1)], "| found")
print(Key(9) in d, "| absent")
print({a, b, c} == {c, a}, "| sets")
print([a].index(b), [a] == [a], [a] == [b])


class EqOnly:
    def __eq__(self, other): return True


class Inherits(EqOnly): pass


class Restored(EqOnly):
    __hash__ = object.__hash__


for value in (EqOnly(), Inherits(), [], {}, set(), ([],), slice(1, [])):
    try:
        hash(value)
    except TypeError as error:
        print(error)
try:
    {[]: 1}
except TypeError as error:
    print(error)
try:
    {1}.add({})
except TypeError as error:
    print(error)
print(hash(Restored()) is not None, hash(True) == hash(1.0) == hash(1 + 0j), hash(-1) == hash(-2), hash(2 ** 61 - 1))


class BadHash:
    def __hash__(self): return "x"


class BigHash:
    def __hash__(self): return 2 ** 100


try:
    hash(BadHash())
except TypeError as error:
    print(error)
print(hash(BigHash()) == hash(2 ** 100))
