def f(*a): return sum(v if isinstance(v, int) else len(v) for v in a)


depth = "1"
for i in range(60): depth = f"({i} + {depth} * 1)"
wide = "[" + ", ".join(f"f({i}, [{i}])" for i in range(400)) + "]"
nested_calls = "f(" * 60 + "1" + ", 2)" * 60
mixed = "(" + " + ".join(f"(lambda x: x + {i})({i})" for i in range(100)) + ")"
dictionary = "{" + ", ".join(f"'k{i}': ({i}, [{i}, {{'d': {i}}}])" for i in range(300)) + "}"
compare = " < ".join(str(i) for i in range(200))
booleans = " or ".join(["0", "''", "[]"] * 60 + ["'last'"])
ternary = "".join(f"{i} if x == {i} else " for i in range(60)) + "'none'"
string = "f'" + "".join("{" + str(i) + ":>3}" for i in range(200)) + "'"
starred = "[" + ", ".join(f"*range({i % 3})" for i in range(200)) + "]"
results = []
for source in (depth, wide, nested_calls, mixed, dictionary, compare, booleans, ternary, string, starred):
    x = 59
    value = eval(source)
    local = {}
    exec(f"def run(x):\n    keep = [x]\n    got = {source}\n    return keep == [x] and got", {"f": f}, local)
    again = local["run"](59)
    results.append((len(value) if hasattr(value, "__len__") else value, value == again))
print(results)


def locals_beside_temporaries(a, b, c):
    x = [a + b, (b - c) * (a + (b * (c + (a - (b + c))))), f(a, b, f(b, c, f(c, a)), [a] * b)]
    y = {a: {b: {c: x[0]}}, "s": x[1:], "t": (x[2], [a, [b, [c]]])}
    return x, y, a + (b if a > b else c) * (lambda: a)() - [a, b, c][c % 3]


print(locals_beside_temporaries(1, 2, 3))
try:
    [1, 2, (3, {4: [5, f(6, 7, 8 / 0)]})]
except ZeroDivisionError as error:
    print(error)
