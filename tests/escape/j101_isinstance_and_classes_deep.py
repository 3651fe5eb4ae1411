# j101: gain: deep classes and unions
t = (int,)
for _ in range(10 ** 5): t = (t,)
attempt(isinstance, 1.5, t)
class C: pass
for _ in range(3000): C = type("C", (C,), {})
attempt(C)
u = int
for i in range(300): u = u | type("T%d" % i, (), {})
attempt(repr, u)
x = list[int]
for _ in range(10 ** 5): x = list[x]
attempt(repr, x); attempt(hash, x); attempt(lambda: x.__parameters__)
del x
print("alive")
