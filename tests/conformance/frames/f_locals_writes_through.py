import sys


def write():
    x, y = 1, 2
    frame = sys._getframe()
    frame.f_locals["x"] = 10
    frame.f_locals["new"] = "not a variable"
    frame.f_locals.update({"y": 20})
    return x, y, frame.f_locals["new"], "new" in frame.f_locals, type(frame.f_locals).__name__


print(write())


def helper(name, value): sys._getframe(1).f_locals[name] = value


def changed_by_callee():
    counter = 1
    helper("counter", 50)
    counter += 1
    text = "a"
    helper("text", 2.5)
    text *= 2
    return counter, text


def in_loop():
    total = 0
    for i in range(5):
        helper("i", i * 100)
        total += i
    return total, i


def cells():
    v = 1
    def inner(): return v
    helper("v", "through the cell")
    return v, inner()


def unbound():
    if False: u = 1
    try:
        u
    except UnboundLocalError:
        helper("u", "bound from outside")
    return u


def generator():
    n = 0
    while n < 100:
        yield n
        n += 1


g = generator(); next(g)
g.gi_frame.f_locals["n"] = 90
print(changed_by_callee(), in_loop(), cells(), unbound(), next(g), list(g)[-1])


def proxy_api():
    a, b = 1, 2
    p = sys._getframe().f_locals
    q = sys._getframe().f_locals
    print(sorted(p), len(p) >= 2, p["a"], p.get("zz", "default"), "a" in p, "zz" in p, p == q, p is q, list(p)[:2],
          sorted(p.keys())[:2], p.setdefault("a", 5), p.copy()["b"], repr(p)[:9], p | {"c": 3} != {})
    for action in (lambda: p.__delitem__("a"), lambda: p["missing"], lambda: p.pop("a"), lambda: p.clear(),
                   lambda: p.popitem(), lambda: p.__setitem__(5, 1)):
        try:
            print(action())
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    a += 5
    return p["a"], q["a"]


print(proxy_api())


def float_variable():
    f = 1.5
    alias = f
    fl = sys._getframe().f_locals
    f += 1.0
    seen = fl["f"]
    fl["f"] = 9.5
    f += 0.5
    return f, alias, seen, fl["f"], fl["alias"]


def after_return():
    r = [1]
    return sys._getframe()


frame = after_return()
frame.f_locals["r"] = "changed later"
print(float_variable(), frame.f_locals["r"], sys._getframe().f_locals is globals())
