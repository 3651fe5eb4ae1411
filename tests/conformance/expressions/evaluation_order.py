def show(name, value=None):
    print(name, end=" ")
    return value


class Box(dict):
    pass


def order(title, action):
    action()
    print("|", title)


order("binary", lambda: show("left", 1) + show("right", 2) * show("third", 3))
order("call", lambda: show("f", lambda *a, **k: None)(show("a"), *show("star", ()), k=show("kw"), **show("dict", {})))
order("display", lambda: {show("k1", 1): show("v1"), show("k2", 2): show("v2")})
order("slice", lambda: show("seq", [1, 2, 3])[show("lo", 0):show("hi", 2):show("step", 1)])
order("chain", lambda: show("x", 1) < show("y", 2) < show("z", 0) < show("never", 9))
order("ternary", lambda: show("then") if show("test", 0) else show("else"))

# The value comes first, then targets from left to right.
box = Box()
show("target1", box)[show("key1", 1)] = show("target2", box)[show("key2", 2)] = show("value", 7)
print("|", box)
box[show("once", 1)] += show("operand", 5)
print("|", box)


def decorate(name):
    show(name)
    return lambda f: show(f"apply-{name}", f)


@decorate("outer")
@decorate("inner")
def function(a=show("default", 1), *, b=show("kwdefault", 2)) -> None:
    pass


print("|", function())
