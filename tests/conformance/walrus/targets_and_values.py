print((a := 5), a, (b := a + 1), b)
if (n := len("abc")) > 2: print("long", n)
lines = iter(["first", ""])
while (line := next(lines)): print(line)
data = iter([1, 2, 0, 3])
while value := next(data): print(value, end=" ")
print(value)
print([y := 1, y ** 2, (y := y + 1), y])
print(f"{(z := 3)} {z:=5} {z!r}")


def f(x, key=None): return x, key


print(f(c := 1, key=(d := 2)), c, d)
t = (p := 1, 2); print(t, p)
x = (q := (r := 3)) + 1; print(x, q, r)
print({(k := "key"): (v := "value")}, k, v, {(s := 1), s + 1})
items = [1, 2, 3]
print(items[(i := 1)], items[i := 0], items[(j := 0):(j := 2)], j)
print((lambda: (w := 1) + w)(), "w" in globals())
print(1 if (m := 0) else m, not (o := 1), o, (g := None) is None, g)
print(any((found := x) > 1 for x in items), found)
def ret(): return (local := 4), local
print(ret(), "local" in globals())
assert (msg := "assert"), msg
print(msg, (u := 1, w2 := 2), u, w2)
