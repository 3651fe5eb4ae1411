class D:
    def __delitem__(self, key): print("delitem", key)
    def __delattr__(self, name): print("delattr", name)


d = D()
del d[1], d["a":2], d[1, 2], d[...], d[:], d.x, d[d is d]
del (d[0], [d.y, (d[1],)])


class Partial:
    def __init__(self): self.items = {1: 1, 2: 2}
    def __delitem__(self, key):
        del self.items[key]


p = Partial()
try:
    del p[1], p[5], p[2]
except KeyError as error:
    print(error, p.items)


class Sub(dict):
    def __delitem__(self, key):
        print("sub", key)
        super().__delitem__(key)


s = Sub(a=1, b=2, c=3)
del s["a"]
s.pop("b")
s.clear()
print(s)


class L(list):
    def __delitem__(self, i):
        print("list del", i)
        super().__delitem__(i)


l = L([1, 2, 3, 4])
del l[0], l[-1], l[:1]
print(l)
for obj in (1, "s", (), None, len, object()):
    try:
        del obj[0]
    except TypeError as error:
        print(error)
x = {"k": [1, 2]}
alias = x["k"]
del x["k"]
print(alias, x)
del x, alias
print("x" in globals())
grown = list(range(5))
for i in range(4, -1, -2): del grown[i]
print(grown)
a = b = [1]
del a
print(b)
