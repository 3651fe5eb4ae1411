# Which names type parameter scopes can see: outer locals, class namespaces, shadowing.
T = "global T"


def outer():
    x = "outer x"

    def f[T: x](a: T = T) -> T:
        nonlocal x
        x = "changed"
        return a, T

    return f


f = outer()
print(f())
print(f.__type_params__[0].__bound__)


class C[T]:
    y = "class y"
    t = T

    def m[U: y](self):
        return T, U

    type A[V] = (T, V, y)

    class Inner[W: y]:
        got = T, W

    def __class_getitem__(cls, k):
        return k


print(C.t, C().m(), C.m.__type_params__[0].__bound__)
print(C.A.__value__)
print(C.Inner.got, C.Inner.__type_params__[0].__bound__)
print(T)


def g[T]():
    def h():
        return T
    return h() is T


print(g())
print([x for x in outer.__code__.co_cellvars])
for src in ("def f[T, T](): pass", "def f[T](): global T", "def f[T: (yield)](): pass",
            "class C[T]((x := 1)): pass", "def f[T]():\n  nonlocal T"):
    try:
        exec(src)
        print("ok")
    except SyntaxError as e:
        print(e.msg)
