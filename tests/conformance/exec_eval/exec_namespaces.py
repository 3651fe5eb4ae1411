# exec and eval with globals, locals, mappings, and what they leave behind.
ns = {}
exec("x = 1\ndef f(): return x", ns)
print(sorted(ns), ns["f"]())
g, l = {"x": "g"}, {}
exec("y = x\nx = 'l'\ndef f(): return x", g, l)
print(l["y"], l["x"], l["f"](), g["x"])


class Map:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        if k == "magic":
            return 42
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]


m = Map()
exec("a = magic + 1\nb = len('abc')\ndel a", {}, m)
print(m.d, eval("magic * 2 + b", {}, m))
print(eval("x + 1", {"x": 1}), eval(" 5 "), eval("\t7\n"), eval(b"1 + 1"), exec("pass"))
print(eval("x", globals={"x": "kw g"}), eval("x", {"x": 1}, locals={"x": "kw l"}))
for f in (lambda: eval("x", 5), lambda: eval("x", {}, 5), lambda: exec(5), lambda: eval("a = 1"), lambda: eval(""),
          lambda: exec("x", []), lambda: eval(3.5), lambda: exec("x\0y")):
    try:
        f()
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)


def locals_in_function():
    v = 1
    exec("v = 2; w = 3")
    try:
        return v, w
    except NameError as e:
        return v, str(e)


print(locals_in_function())


def snapshots():
    a = 1
    s1 = locals()
    b = 2
    s2 = locals()
    s1["a"] = 100
    return a, sorted(s1), sorted(s2), s1 is s2


print(snapshots())
