print([last := x for x in range(4)], last)
print([(y := f(x), y / 2) for x in range(3)] if (f := lambda v: v * 10) else None, y)
total = 0
print([total := total + v for v in range(5)], total)
print(list(seen := x for x in "ab"), seen)


def function():
    count = 0
    got = [count := count + 1 for _ in range(3)]

    def nested():
        nonlocal count
        [count := count + 10 for _ in range(2)]
        return count
    return got, nested(), count


def with_global():
    global g
    list(g := i for i in range(3))
    return g


def deep():
    [[[z := (a, b) for a in range(2)] for b in range(2)] for c in range(1)]
    return z


def lambda_inside():
    fs = [(lambda: (inner := k))() for k in range(2)]
    return fs, "inner" in locals()


print(function(), with_global(), g, deep(), lambda_inside())
print({m: (n := m) for m in range(2)}, n, [i for i in range(5) if (sq := i * i) > 5], sq)
for source in ("[i := 0 for i in range(1)]", "[[j := 0 for i in range(1)] for j in range(1)]",
               "[i for i in (k := [1])]",
               "class C:\n [q := 1 for _ in [1]]", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "a := 1",
               "f(x=y := 1)",
               "(None := 1)", "[x for x in range(3) if (x := 2)]", "def f(a=b := 1): pass", "lambda: x := 1"):
    try:
        compile(source, "<s>", "exec")
        print("compiles", source)
    except SyntaxError as error:
        print(error.msg)
