# Augmented assignment to names, attributes, items, slices and nested targets in warm loops.
class C:
    n = 0
    shared = []


def loop(n=2000):
    c = C()
    d = {"k": 0, "s": ""}
    xs = [0, 0.0, []]
    a = b = []
    t = (1,)
    for i in range(n):
        c.n += 1
        d["k"] += i
        xs[0] -= 1
        xs[1] += 0.5
        xs[i % 1] *= 1
        if i % 500 == 0:
            a += [i]
            t += (i,)
            c.shared += [i]
            d["s"] += str(i)
            xs[2] += "ab"
            xs[len(xs):] += [i]
        if i == 1000:
            c.n = c.n * 1.0
            xs[0] = "str"
            xs[0] = 5
    return c.n, C.n, d, xs, a is b, a, t, c.shared is C.shared, vars(c)["shared"] is C.shared


for part in loop():
    print(part)
x = 7
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    ns = {"x": x}
    try:
        exec(f"x {op} 2", ns)
        print(op, ns["x"])
    except TypeError as e:
        print(e)
tup = ([1], 2)
try:
    tup[0] += [3]
except TypeError as e:
    print(e, tup)


class I:
    def __iadd__(self, o):
        return "replaced by iadd"


i = I()
i += 1
print(i)
