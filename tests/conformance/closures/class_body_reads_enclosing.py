x = "global"


def f():
    x = "local"

    class A:
        y = x
        x = "class"
        z = x

        def m(self):
            return x

    class B:
        global x
        y = x

    class C:
        nonlocal x
        x = "changed by class body"

    return A.y, A.z, A().m(), B.y, x, "x" in vars(C)


try:
    print(f())
except NameError as error:
    print(error)


def g():
    x = "enclosing"

    class D:
        y = x

        class E:
            y = x

            def m(self):
                return __class__.__qualname__, x
        del y

    return D.E.y, D.E().m(), hasattr(D, "y")


print(g())


class Top:
    x = x
    print(x)
    x = "top"
    print(x)
    del x
    print(x)


def h(flag):
    if flag:
        v = 1

    class F:
        try:
            w = v
        except NameError as error:
            w = str(error)
    return F.w


print(h(True), h(False))
