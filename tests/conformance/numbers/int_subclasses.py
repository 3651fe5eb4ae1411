class I(int):
    def __repr__(self): return f"I({int(self)})"


class Loud(int):
    def __add__(self, o): print("add", end=" "); return Loud(int(self) + int(o))
    def __radd__(self, o): print("radd", end=" "); return Loud(int(o) + int(self))
    def __iadd__(self, o): print("iadd", end=" "); return Loud(int(self) + int(o) + 1000)
    def __lt__(self, o): print("lt", end=" "); return int(self) < int(o)
    def __eq__(self, o): print("eq", end=" "); return int(self) == int(o)
    __hash__ = int.__hash__
    def __bool__(self): print("bool", end=" "); return True
    def __index__(self): print("index", end=" "); return 1


i = I(5)
print(i, i + 1, type(i + 1).__name__, type(-i).__name__, type(+i).__name__, type(i * i).__name__,
      type(i // 2).__name__, type(i & 7).__name__, type(abs(i)).__name__, type(int(i)).__name__,
      type(i.real).__name__)
print([1, 2, 3, 4, 5, 6][i], "abc" * I(2), range(I(3)), list(range(I(1), I(4))), i == 5, i == I(5), {5: "five"}[i],
      hash(i) == hash(5), i > 4, bin(i), f"{i} {i:d}", "%d" % i, str(i), round(i))
x = Loud(1)
print(x + 1, 1 + x, x + x, sum([x, x])); y = x; y += 1; print(y, x)
print(x < 2, 2 > x, x == 1, 1 == x, bool(x), not x, x and 1, [10, 20][x], range(5)[x])
for n in range(Loud(3)): pass
print(n, type(n).__name__, type(Loud(0) or 5).__name__)
while x < 3: x = x + 1
print(x, type(x).__name__)


class F(float):
    def __add__(self, o): return "F add"
    def __radd__(self, o): return "F radd"


f = F(1.5)
print(f + 1, 1 + f, 1.0 + f, f * 2, type(f * 2).__name__, f == 1.5, -f, type(-f).__name__, f < 2, int(f), {1.5: 1}[f])
f += 1; print(f)


class Op(int):
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return NotImplemented


print(I(10) - 3, 3 - I(10), I(2) ** 10, 2 ** I(10), I(-7) // 2, I(-7) % 3, I(1) << 65, True + I(1),
      I(2 ** 70) - 2 ** 70, I() + I("7"), isinstance(I(1), int), I(3).bit_length(), I.from_bytes(b"\1\0"))
for g in (lambda: Op(1) - Op(2), lambda: Op(1) - "a", lambda: I("x"), lambda: I(1) + "a"):
    try:
        print(g())
    except (TypeError, ValueError) as error:
        print(error)
