a, b = 1, 2; [c, d] = "xy"; (e), (f,) = 3, [4]; g, *h = range(4); *i, j = "abc"; k, *l, m = (1, 2)
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
(a, (b, [c, *d])), e = [1, (2, "345")], 6
print(a, b, c, d, e)
a = b = c = []
a.append(1); print(b, c is a)
x, y = y, x = 1, 2
print(x, y)
a, b, c = c, a, b = 1, 2, 3
print(a, b, c)
[] = (); () = []; [*z] = {}; *q, = {"k": 1}; (*r,) = "s"
print(z, q, r)
i = 0; items = [10, 20, 30]
i, items[i] = 2, "index uses the new i"
print(items)
items[0], items[1] = items[1], items[0]
items[0:2], (p, *_) = "ab", b"xyz"
print(items, p, _)
for a, *b in ((1, 2, 3), "xyz", [5]): print(a, b)
for (a, [b, *c]), d in [((1, (2, 3)), 4)]: print(a, b, c, d)
head, *tail = (n for n in range(3)); print(head, tail)
first, = {1}; print(first); (lone,) = [[5]]; print(lone)
d = {}; d["x"], d["y"] = d["z"], w = 1, 2; print(d, w)


def local_swaps(a, b, c, d):
    a, b = b, a
    a, b, c = c, a, b
    a, b, c, d = d, c, b, a
    return a, b, c, d


print(local_swaps(1, 2, 3, 4))
a, b = b, a = a, b = 5, 6
print(a, b); a = (yield_ := 3), *[4, 5]; print(a, yield_); t = *"ab", *(), 1; print(t)
