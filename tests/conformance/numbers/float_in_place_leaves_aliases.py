a = 1.5
b = a
a += 1
print(a, b)
b -= 0.5; c = b; b *= 2; b /= 3; b **= 2; b //= 0.1; b %= 7
print(b, c)


def local_sequence():
    x = 1.5
    y = x
    x += 1.0
    x *= 2.0
    z = x
    x -= 0.25
    z += x
    return x, y, z


def loop(n):
    total, kept = 0.0, []
    for i in range(n):
        kept.append(total)
        total += 0.5
    return total, kept


def swap(a, b):
    c = a
    a, b = b, a
    a += 10.0
    b -= 10.0
    return a, b, c


def argument(x):
    x += 1.0
    return x


def default(x=2.5):
    x *= 2.0
    return x


def constant():
    x = 3.5
    x += 1.0
    return x


class Box: value = 0.5


def attributes():
    b = Box()
    before = b.value
    b.value += 1.0
    after = b.value
    b.value *= 3.0
    return before, after, b.value, Box.value


def lists():
    items = [1.5, 2.5]
    first = items[0]
    items[0] += items[1]
    row = items
    row[1] += row[0]
    copy = items[:]
    items[0] -= 100.0
    for i in range(2):
        items[i] *= 2.0
    return first, items, copy


def closure():
    x = 1.5

    def add():
        nonlocal x
        old = x
        x += 1.0
        return old, x
    return add(), add(), x


value = 4.25
print(local_sequence(), loop(4), swap(1.5, 2.5), argument(value), value, default(), default(), constant(), constant())
print(attributes(), lists(), closure())
