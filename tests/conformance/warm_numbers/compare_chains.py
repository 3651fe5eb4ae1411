# Chained comparisons evaluate middles once and short-circuit, with types changing mid-loop.
class Loud:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        log.append((self.v, getattr(o, "v", o)))
        return self.v < getattr(o, "v", o)

    def __bool__(self):
        return True


log = []


def chain(a, b, c):
    return a < b < c


def eqchain(a, b, c, d):
    return a == b != c in d


count = 0
for i in range(2000):
    if i < 700:
        count += chain(i, 500, 600)
    elif i < 1400:
        count += chain(i / 2, 500.5, 600)
    else:
        count += chain("a", "b", "c")
print(count)
print(chain(Loud(1), Loud(2), Loud(3)), log)
log.clear()
print(chain(Loud(3), Loud(2), Loud(9)), log)
print(eqchain(1, 1.0, 2, [2, 3]), eqchain(1, 2, 3, None))


def mids():
    n = [0]

    def mid():
        n[0] += 1
        return n[0]
    hits = sum(0 < mid() <= 1000 for _ in range(2000))
    return hits, n[0]


print(mids())
print(1 < 2 > 1 != log is not None, not 1 < 2 < 3, (1 < 2) < 2, 5 in [5] == [5])


class Odd:
    def __lt__(self, o):
        return []

    def __gt__(self, o):
        return "gt"


print(Odd() < 1 < 2, Odd() > 1 > 0)
