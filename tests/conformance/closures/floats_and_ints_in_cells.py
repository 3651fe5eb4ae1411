def make():
    n, x = 0, 0.5

    def bump(by):
        nonlocal n, x
        before = n, x
        n += by
        x *= 2.0
        return before, (n, x)

    def read(): return n, x
    return bump, read


bump, read = make()
print(bump(1), bump(2 ** 62), bump(2 ** 62), read())
kept = read()[1]
bump(0.5)
print(kept, read())


def accumulate(values):
    total, count = 0, 0

    def add(v):
        nonlocal total, count
        total += v
        count += 1
    for v in values: add(v)
    return total, count, total / count


def mixed(start):
    x = start
    y = x
    fs = [lambda: x, lambda: y, lambda: x + y]
    x += 1.0
    first = [f() for f in fs]
    y -= 1.0
    return first, [f() for f in fs]


def deep():
    v = 1.5
    def a():
        def b():
            nonlocal v
            old = v
            v += 1.0
            return old
        return b(), v, b()
    return a(), v


def loop():
    out = []
    for i in range(3):
        x = i * 0.5
        def show(): return i, x
        out.append(show())
        x += 10.0
        out.append(show())
    return out


def shared_between_generators():
    n = 1.0
    def g():
        nonlocal n
        while n < 5:
            n += 1.0
            yield n
    a, b = g(), g()
    return [next(a), next(b), next(a), n, list(b), list(a)]


print(accumulate([1, 2.5, 2 ** 70, True]), mixed(1.5), mixed(2 ** 53), deep(), loop(), shared_between_generators())
