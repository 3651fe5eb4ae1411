import traceback


def tb(f):
    try:
        f()
    except Exception:
        print(traceback.format_exc().replace(__file__, "FILE"), end="")
        print("---")


class Box: pass


box = Box()
box.a, none, d, zero, xs = 1, None, {"a": {"b": None}}, 0, [1, 2]


def f1(): return 1 + (2 / zero) + 3
def f2(): return xs[0] + xs[1] + xs[2] + 5
def f3(): return d["a"]["b"]["c"]
def f4(): return box.a.missing.other
def f5(): return max(1, len(none), 3)
def f6(): return none()
def f7(): return (lambda x: x / zero)(5)
def f8(): return [x / zero for x in xs]
def f9(): return -none
def f10(): return xs < none
def f11(): return undefined_name + 1
def f12():
    total = 1
    total += "text"
def f13():
    a, b = xs[0], xs[1]; c, e = 1, 2, 3
def f14(): xs[zero:none:0]
def f15(): assert zero == 1, "zero is not one"
def f16(): raise ValueError("raised") from None
def f17(): del d["nothing"]
def f18(): box.a.b = 5
def f19(): return f"{xs[0]} {none.attr:>{5}} tail"
def f20(): return not_callable(1)(2) if zero else xs(1)(2)


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20):
    tb(f)
