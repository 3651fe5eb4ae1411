def poly(x): return ((x + 1.0) * (x - 1.0) + x * x) / (x + 2.0)


def keep(x):
    parts = [x + 1.0, x + 1.0, (x + 1.0) * 2.0]
    d = {x * 2.0: x * 3.0}
    t = (x - 0.5, -x, +x, abs(x))
    return parts, d, t


def chain(x):
    a = b = x * 2.0
    a += 1.0
    c = [b] * 3
    c[0] += 5.0
    return a, b, c


def through_calls(f, x):
    y = f(x + 1.0) + f(x)
    return y, x


def generator(x):
    while x < 8.0:
        yield x
        x += 1.5


def conditional(x, flag):
    y = x + 1.0 if flag else x
    y += 1.0
    return y, x


def unpack(pair):
    a, b = pair
    a *= 10.0
    b += a
    return a, b, pair


def walrus(x):
    return (y := x + 1.0) * (y := y * 2.0) + y, y


def fstring(x):
    s = f"{x} {x + 1.0}"
    x += 1.0
    return s, x


def velocity(bodies, dt):
    for b in bodies:
        for i in range(3):
            b[0][i] += b[1][i] * dt
    return bodies


x = 2.5
print(poly(x), keep(x), chain(x), through_calls(lambda v: v * v, x), list(generator(x)), x)
print(conditional(x, True), conditional(x, False), unpack((x, 1.5)), walrus(x), fstring(x), x)
shared = [0.5, 1.0, 1.5]
print(velocity([(shared, [1.0, 2.0, 3.0]), (shared, [0.5, 0.5, 0.5])], 0.5), shared)
g = generator(x)
first = next(g)
second = next(g)
print(first, second, x, list(g))
results = [poly(float(i)) for i in range(300)]
print(results[0], results[150], sum(results))
