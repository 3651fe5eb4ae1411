# Instances of one class with attributes added in different orders, deleted and re-added.
class P:
    pass


def make(order):
    p = P()
    for k in order:
        setattr(p, k, k)
    return p


ps = [make("abc"), make("cba"), make("b"), make("acbdef")]
ps[2].a = ps[2].c = "late"


def loop(n=2000):
    out = {}
    for i in range(n):
        p = ps[i % 4]
        key = p.a + p.b + p.c
        out[key] = out.get(key, 0) + 1
        if i == 1000:
            del ps[0].b
            ps[0].b = "B2"
        if i == 1500:
            ps[3].__dict__.update(a="X", z="new")
    return out


print(loop())
print([list(vars(p)) for p in ps])
big = P()
for i in range(60):
    setattr(big, f"attr{i}", i)
total = 0
for _ in range(2000):
    total += big.attr0 + big.attr31 + big.attr59
print(total, len(vars(big)))
for i in range(0, 60, 2):
    delattr(big, f"attr{i}")
print(sum(vars(big).values()), hasattr(big, "attr30"), big.attr31)
