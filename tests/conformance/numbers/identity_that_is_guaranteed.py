def same(a, b): return a is b


n = 5
print(same(n + 1, 6), same(256, 255 + 1), same(-5, -6 + 1), same(0, 5 - 5), same(int("100"), 100),
      same(len("abc"), 3), same(2 ** 3, 8), same(-0, 0))
print(same(True + 0, 1), same(int(True), 1), same(int(5.9), 5), same(abs(-7), 7), same(10 // 3, 3), same(10 % 3, 1),
      same(6 & 3, 2), same(1 << 4, 16), same(~0, -1), same(ord("a"), 97))
x = 10 ** 20
y = x
z = 3.25
w = z
print(x is y, z is w, [x][0] is x, (z,)[0] is z, {"k": x}["k"] is x, [z, z][0] is [z, z][1], int(x) is x,
      float(z) is z, +x is x, abs(x) is x, x.real is x, z.real is not None)
big = 2 ** 62
items = [big, z]
a, b = items
print(a is big, b is z, items[0] is a, items[1] is b, items[1] is items[1], max(big, 1) is big, (lambda v: v)(z) is z,
      [v for v in items][1] is z)


class C: f = 2.5


c = C()
c.g = z
print(C.f is C.f, c.f is C.f, c.g is z, getattr(c, "g") is z, vars(c)["g"] is z)


def local():
    p = 1.5 * 3
    q = p
    r = [p]
    s = (p, q)
    t = lambda: p
    return p is q, r[0] is p, s[0] is s[1], t() is p, t() is t(), id(p) == id(q)


def rebind(p):
    q = p
    p += 0.0
    return q == p, [q] == [p]


nan = float("nan")


def with_nan(v):
    u = v
    return u is v, v in [v], [v] == [u], v == v, (v, 1) == (u, 1), {v: 1}[u], [v].index(u), [v].count(v)


print(local(), rebind(1.5), with_nan(nan), rebind(10 ** 30))
i = 10 ** 18
ids = {id(i)}
for _ in range(3): j = i; ids.add(id(j))
print(len(ids), None is None, ... is Ellipsis, NotImplemented is NotImplemented, type(1) is int)
