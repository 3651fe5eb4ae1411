# Compiled code run thousands of times with changing namespaces.
code = compile("a * 2 + b", "<w>", "eval")
total = 0
for i in range(2000):
    total += eval(code, {"a": i, "b": 1})
print(total)
seen = []
for i in range(2000):
    a = i if i < 1000 else str(i)
    b = 1 if i < 1000 else "x"
    r = eval(code)
    if i in (999, 1000, 1999):
        seen.append(r)
print(seen)
body = compile("n += step\nif n % 500 == 0:\n    hits.append(n)", "<b>", "exec")
ns = {"n": 0, "step": 1, "hits": []}
for i in range(2000):
    exec(body, ns)
    if i == 1500:
        ns["step"] = 2
print(ns["n"], ns["hits"])
fns = []
for i in range(300):
    d = {}
    exec(f"def f(x):\n    return x + {i}", d)
    fns.append(d["f"])
print(sum(f(1) for f in fns))
expr = [compile(e, "<e>", "eval") for e in ("x + 1", "x * x", "-x", "x if x > 3 else None", "[x] * 2")]
print([eval(c, {"x": v}) for v in (1, 5, 2.5) for c in expr])
loc = {}
for i in range(2000):
    exec("y = x", {"x": i}, loc)
print(loc)
