# range with huge, negative and odd bounds in for loops, and range methods.
def total(r):
    t = n = 0
    for x in r:
        t += x
        n += 1
        if n >= 1500:
            break
    return t, n


B = 2 ** 63
for r in (range(2000), range(-1000, 1000), range(B - 5, B + 5), range(-B - 3, -B + 3), range(B, B - 20, -3),
          range(0, 10 ** 30, 10 ** 27), range(10 ** 30), range(5, 5), range(5, 0), range(10, 0, -4), range(0, 10, B),
          range(True, 5), range(2 ** 31 - 2, 2 ** 31 + 2)):
    print(total(r), r[0] if r else None)


def mixed():
    seen = []
    for stop in (3, B + 2, 2, 0):
        for x in range(max(0, stop - 2), stop):
            seen.append(x)
    return seen


print(mixed())
print(len(range(10 ** 18)), range(10 ** 30)[-1], 10 ** 29 in range(0, 10 ** 30, 10 ** 10))
for f in (lambda: len(range(10 ** 30)), lambda: range(1, 5, 0), lambda: range(3)[3], lambda: range("a"),
          lambda: range(3).index(7), lambda: range(3).__setattr__("start", 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(range(0, 5, 2) == range(0, 6, 2), hash(range(0)) == hash(range(5, 5)), range(10)[2:8:3], list(reversed(range(B, B + 3))))


class Idx:
    def __index__(self):
        return 4


print(list(range(Idx())), [i for i in range(0, Idx(), True)])
it = iter(range(5))
next(it)
print(it.__length_hint__(), list(it), list(it))
for i in range(3):
    i += 100
print(i)
