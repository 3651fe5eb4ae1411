g = (x * 2 for x in range(3))
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g, g.gi_code.co_name)
print(next(g), next(g), next(g), next(g, "done"), next(g, "still done"))


def f():
    return (y for y in "ab")


h = f()
print(h.__qualname__, h.gi_frame.f_code.co_varnames, h.gi_code.co_argcount, h.gi_running)
print(next(h), h.gi_frame.f_locals["y"], sorted(h.gi_frame.f_locals))
h.close()
print(list(h), h.gi_frame)
try:
    (x for x in [1]).send(5)
except TypeError as error:
    print(error)
k = (print("before", x) or x for x in range(2))
print("nothing yet")
next(k)
try:
    k.throw(KeyError("thrown in"))
except KeyError as error:
    print(error, list(k))
print(sum(x for x in range(10)), sum((x for x in range(3)), 100), len(list(x for x in range(300))))
zipped = zip((a for a in "ab"), (b for b in range(9)))
print(list(zipped), 3 in (i for i in range(5)), " ".join(c for c in "xyz"))
inner = (i for i in range(4))
print([(a, b) for a, b in zip(inner, inner)])
try:
    r = (next(r) for _ in [1])
    next(r)
except ValueError as error:
    print(error)
