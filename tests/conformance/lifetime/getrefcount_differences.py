import sys

rc = sys.getrefcount


class O: pass


x = O()
base = rc(x)
y = x; print(rc(x) - base, end=" ")
l = [x, x]; print(rc(x) - base, end=" ")
t = (x,); d = {"k": x}; s = {x}; print(rc(x) - base, end=" ")
l.pop(); print(rc(x) - base, end=" ")
del y, l, t, d, s; print(rc(x) - base)
f = lambda v=x: v; print(rc(x) - base, end=" ")
f(); print(rc(x) - base, end=" ")
del f; print(rc(x) - base, end=" ")
o = O(); o.a = x; print(rc(x) - base, end=" ")
o.a = None; print(rc(x) - base, end=" ")
m = x.__init__; print(rc(x) - base, end=" ")
del m; print(rc(x) - base)


def closure():
    v = O()
    start = rc(v)
    def inner(): return v
    held = [v]
    middle = rc(v)
    del held
    return middle - start, rc(v) - start


def generator(v):
    yield
    yield v


print(closure())
g = generator(x); print(rc(x) - base, end=" ")
next(g); print(rc(x) - base, end=" ")
g.close(); print(rc(x) - base)
for _ in range(1000):
    a, b = x, x
    c = [x] * 3
    try:
        raise ValueError(x)
    except ValueError as e:
        pass
    z = x if x else None
    (lambda *q: q)(x, *[x])
    f"{x!r}"
    {x: x}[x]
    [v for v in c]
    x == x
    match x:
        case O() as w: pass
del a, b, c, z, w
print(rc(x) - base)


class P:
    def __iadd__(self, other): return self
    def __enter__(self): return self
    def __exit__(self, *a): return True
    def method(self, *a): return self


p = P()
base = rc(p)
for _ in range(1000):
    p += 1
    with p as q: raise KeyError
    p.method(p).method().method
    p.attr = p; del p.attr
    q, r = p, p
    for s in [p]: pass
del q, r, s
print(rc(p) - base, rc(None) > 1, rc(O()) < 5)
