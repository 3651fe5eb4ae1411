# Branch, not, and/or sites whose operand changes from bool to containers and user classes.
class T:
    def __init__(self, r):
        self.r = r

    def __bool__(self):
        if isinstance(self.r, Exception):
            raise self.r
        return self.r


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def test(x):
    a = "T" if x else "F"
    b = not x
    c = bool(x and 1)
    n = 0
    while x:
        n += 1
        break
    return a, b, c, n, (x or "or") == "or"


values = [True, False, 1, 0, 2 ** 90, 0.0, -0.0, 0.1, float("nan"), "", "x", [], [0], {}, {0: 0}, (), None, set(), object,
          T(True), T(False), Len(0), Len(3), 0j, b"", range(0), range(1), ..., NotImplemented.__class__]
for _ in range(1000):
    test(True)
    test(5)
for v in values:
    r = {test(v) for _ in range(30)}
    print(*r)
for bad in (T(ValueError("no bool")), T(3), Len(-1), Len("x"), Len(2 ** 80), NotImplemented):
    try:
        test(bad)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(test(False))
