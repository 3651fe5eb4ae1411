# The TypeError text for each way a call can fail to bind.
def none(): ...
def one(a): ...
def two(a, b): ...
def dflt(a, b=1, c=2): ...
def pos(a, b, /, c): ...
def kwo(*, k, j, o=1): ...
def mixed(a, /, b, *, c): ...
def var(*a, k): ...
def kw(a, **k): ...


class C:
    def m(self, x): ...
    def nothing(): ...
    def __init__(self, v=0): ...


cases = """none(1)
none(1, 2, 3)
none(a=1)
one()
one(1, 2)
one(1, a=2)
one(b=1)
two()
two(1)
two(b=1)
dflt()
dflt(1, 2, 3, 4)
dflt(1, a=1)
pos(1)
pos(a=1, b=2, c=3)
pos(1, 2, 3, c=4)
kwo()
kwo(k=1)
kwo(1, 2)
kwo(1, k=1, j=2)
mixed(1, 2, 3)
mixed(1, b=2)
mixed(a=1, b=2, c=3)
var(1, 2)
kw()
kw(1, a=2)
C().m()
C().m(1, 2)
C().nothing()
C(1, 2)
C(w=1)
C.m(1)
(lambda x: x)()
(lambda x: x)(1, y=2)
dflt(aa=1, a=0)
dflt(1, bb=2)""".splitlines()
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except TypeError as e:
        print(c, "|", e)
