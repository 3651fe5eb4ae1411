# for over a list that grows, shrinks, is cleared or replaced during the loop.
def grow():
    xs = [0]
    for x in xs:
        if len(xs) < 2000:
            xs.append(x + 1)
    return len(xs), sum(xs)


def shrink():
    xs = list(range(2000))
    seen = []
    for x in xs:
        seen.append(x)
        if x % 2 == 0:
            xs.remove(x + 1)
    return len(seen), len(xs)


def pop_while():
    xs = list(range(2000))
    n = 0
    for _ in xs:
        xs.pop()
        n += 1
    return n, len(xs)


def clear():
    xs = [1] * 2000
    n = 0
    for _ in xs:
        n += 1
        if n == 1000:
            xs.clear()
    return n


def exhausted_stays():
    xs = [1, 2]
    it = iter(xs)
    out = list(it)
    xs.append(3)
    return out, list(it)


def insert_front():
    xs = [1, 2, 3]
    seen = []
    for x in xs:
        seen.append(x)
        if len(seen) < 5:
            xs.insert(0, x * 10)
    return seen, xs


def slice_assign():
    xs = list(range(10))
    out = []
    for x in xs:
        out.append(x)
        if x == 4:
            xs[:] = range(100, 108)
    return out


def rebind():
    xs = [1, 2, 3]
    out = []
    for x in xs:
        xs = "rebound"
        out.append((x, xs))
    return out


def reverse_iter():
    xs = [1, 2, 3, 4]
    out = []
    for x in reversed(xs):
        out.append(x)
        del xs[0]
    return out


for f in (grow, shrink, pop_while, clear, exhausted_stays, insert_front, slice_assign, rebind, reverse_iter):
    print(f.__name__, f())
xs = [3, 1, 2]
try:
    xs.sort(key=lambda v: xs.append(v) or v)
except ValueError as e:
    print(e)
