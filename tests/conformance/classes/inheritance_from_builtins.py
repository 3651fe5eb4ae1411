class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ("got", super().__getitem__(i))


class D(dict):
    def __missing__(self, key): return f"missing {key}"
    def __getitem__(self, key): return super().__getitem__(key)
    def __setitem__(self, key, value): super().__setitem__(key, value + 100)


class S(str):
    def upper(self): return "custom"


class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)


l = L([1, 2])
l.append(3)
l += [4]
print(l, l[0], list(l), [x for x in l], l[:1], sum(l), type(l + [1]).__name__, type(l.copy()).__name__)
d = D(a=1)
d["b"] = 1
d["b"] += 1
print(d, d["zz"], d.get("zz"), dict(d), {**d})
print(S("x").upper(), type(S("x") + "y").__name__, type(S("x")).__name__, S("k") in {"k": 1}, f"{S('s')}",
      type("%s" % S("q")).__name__)
t = T(1, 2, 3)
a, *b = t
print(t, a, b, t[1:], type(t[1:]).__name__, t == (1, 2, 3), hash(t) == hash((1, 2, 3)))


class I(int):
    def __add__(self, o): return "I.add"
    def __bool__(self): return False
    def __index__(self): return 1
    def __eq__(self, o): return "eq"
    __hash__ = int.__hash__


i = I(2)
print(i + 1, 1 + i, i * 3, bool(i), [10, 20, 30][i], "yes" if i else "no", i == 2, i > 1, int(i), range(5)[i],
      "abc" * i)


class F(float):
    def __neg__(self): return "F.neg"


print(-F(1.5), F(1.5) + 1, type(F(1) + F(2)).__name__, F(2) == 2, {2.0: 1}[F(2)])
