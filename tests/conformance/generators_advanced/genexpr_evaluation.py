# Generator expressions: first iterable is eager, the rest is lazy; scoping and closures.
def noisy(tag, seq):
    print("make", tag)
    return seq


g = ((x, y) for x in noisy("outer", [1, 2]) for y in noisy("inner", "ab"))
print("created")
print(next(g))
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
n = 1
g = (i * n for i in range(3))
n = 100
print(list(g))
fs = list((lambda: i) for i in range(3))
print([f() for f in fs])


class C:
    items = [1, 2]
    k = 5
    first = list(i for i in items)
    try:
        bad = list(k for i in items)
    except NameError as e:
        bad = str(e)


print(C.first, C.bad)
print((x for x in []).__name__, (x for x in []).gi_code.co_varnames)
print(sum(x * x for x in range(5)), max((c for c in "hello"), default=0))
print(type((yield_ for yield_ in [])).__name__)
print(list((a := i) for i in range(3)), a)
