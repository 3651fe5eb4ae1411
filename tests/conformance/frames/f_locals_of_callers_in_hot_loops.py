import sys


def peek(name): return sys._getframe(1).f_locals[name]
def poke(name, value): sys._getframe(1).f_locals[name] = value


def ints(n):
    total = 0
    for i in range(n):
        total += i
        if i == n - 2:
            seen = peek("total"), peek("i")
            poke("total", 1_000_000)
    return total, seen


def floats(n):
    x, y, out = 0.5, 1.5, []
    for i in range(n):
        x, y = y, x + y
        if i == n // 2:
            out.append((peek("x"), peek("y")))
            poke("x", -x)
        if i == n // 2 + 1:
            out.append(x)
    return x, y, out


def containers(n):
    items = list(range(n))
    pos = 0
    while pos < len(items):
        if pos == 3:
            poke("items", items + [99])
            poke("pos", 5)
        pos += 1
    return pos, items[-1]


def deep(n, acc):
    if n == 0:
        frame = sys._getframe()
        values = []
        while frame.f_code.co_name == "deep":
            values.append(frame.f_locals["acc"])
            frame = frame.f_back
        return values
    return deep(n - 1, acc + n)


def arguments(a, b=2, *rest, **kw):
    poke("a", a * 10); poke("rest", ("new",)); poke("kw", {"k": 1})
    return a, b, rest, kw


for n in (5, 500):
    print(ints(n), floats(20), containers(8), deep(4, 0), arguments(1, 3, 4, z=5))


def type_changes():
    v = 1
    out = []
    for new in (2.5, "text", [1], None, 2 ** 70, True):
        out.append(v)
        poke("v", new)
    return out, v


def while_iterating():
    for x in [1, 2, 3]:
        poke("x", x * 10)
        yield x


print(type_changes(), list(while_iterating()))
