class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")


class Items(list):
    def __del__(self): print("list dropped", end="; ")


def p(text): print("|", text)


for x in Items([1, 2]): p(x)
p("loop ended")
for x in Items([1, 2]): break
p("loop broken")


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed", end="; ")


for x in generator(): break
p("break closes an unreferenced generator")
try:
    for x in generator(): raise KeyError
except KeyError:
    p("raised: the frame's iterator is gone")


def returns():
    for x in generator():
        return x


returns(); p("returned")
it = iter(Items([1])); list(it); p("exhausted iterator released its list"); del it
a, b = (D("unpacked 0"), D("unpacked 1")); p("both alive"); a = b = None; p("")
a, *rest = Items([1, 2, 3]); p(rest)
[x for x in Items("ab")]; p("comprehension")
z = zip(Items([1]), [D("in zipped")]); next(z); p("zip advanced"); del z; p("")
for d in [D("loop item")]: p("body")
d = None; p("loop variable cleared")
for d in (D(f"made {i}") for i in range(2)): p("body")
del d; p("")
m = map(D, ["mapped 0", "mapped 1"]); next(m); p("one mapped"); del m; p("")
while (w := D("walrus")).name == "never": pass
p("tested"); del w; p("")
e = enumerate(Items("x")); next(e); next(e, None); p("enumerate exhausted"); del e; p("")
r = reversed(Items([1])); list(r); p("reversed exhausted"); del r
with_star = [*Items([1]), *(i for i in Items([2]))]; p(with_star)
dict.fromkeys(Items("k")); p("fromkeys")
max(Items([3])); p("max")
