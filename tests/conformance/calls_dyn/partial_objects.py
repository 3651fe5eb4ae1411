# functools.partial, partialmethod and Placeholder with nested calls and attribute changes.
from functools import partial, partialmethod, Placeholder


def f(*a, **k):
    return a, k


p = partial(f, 1, x=2)
print(p(), p(3, y=4), p(x=5), p.args, p.keywords, p.func is f)
pp = partial(p, 9, z=8)
print(pp(0), pp.func is f, pp.args)
print(partial(f, Placeholder, 2)(1, 3))
try:
    partial(f, Placeholder, 2)()
except TypeError as e:
    print(e)
p.keywords["x"] = "mutated"
print(p())
for bad in ((), (3,)):
    try:
        partial(*bad)
    except TypeError as e:
        print(e)


class C:
    def set(self, k, v=None, *, mode="w"):
        return k, v, mode
    on = partialmethod(set, "state", "on")
    ro = partialmethod(set, mode="r")
    as_attr = partial(f, "no self")


c = C()
print(c.on(), c.ro("k"), c.ro("k", 2))
print(partial(C.set, c)("q"), partial(int, base=2)("101"))
total = 0
add = partial(lambda a, b: a + b, 10)
for i in range(2000):
    if i == 1000:
        add = partial(lambda a, b: a - b, 10)
    total += add(i)
print(total)
print(list(map(partial(pow, 2), range(5))))
