# Order in which callee, arguments, defaults, decorators and operators are evaluated.
log = []


def n(x, v=None):
    log.append(x)
    return v


def show():
    print(log)
    log.clear()


n("callee", lambda *a, **k: n("body"))(n(1), *n(2, ()), k=n(3), **n(4, {}))
show()


class Obj:
    def __getattr__(self, name):
        n(f"get {name}")
        return lambda *a: n(f"call {name}", self)


o = Obj()
o.a(n("arg a")).b(n("arg b"))
show()


@n("d1", lambda f: n("apply1", f))
@n("d2", lambda f: n("apply2", f))
def f(a=n("default a"), *, b=n("default b")):
    pass


show()
d = {}
n("obj", d)[n("key", "k")] = n("value", 5)
show()
n("l", 1) < n("m", 2) < n("r", 0) < n("never", 9)
show()
{n("k1", 1): n("v1"), n("k2", 2): n("v2")}
show()
n("t", True) if n("cond", False) else n("f")
show()
x = [0, 0]
x[n("i", 0)], x[n("j", 1)] = n("p", 1), n("q", 2)
show()
n("target", x)[n("idx", 0)] += n("rhs", 1)
show()
print(n("lhs", 2) ** n("rhs", 3), log)
log.clear()
f"{n('a', 1)}{n('b', 2):{n('w', 3)}}"
show()
