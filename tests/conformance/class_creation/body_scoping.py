# Names in class bodies: shadowing, globals, enclosing locals, comprehensions and del.
x = "global"


def f():
    x = "enclosing"

    class A:
        print(x)
        x = "class"
        print(x)

        def m(self):
            return x
        del x
        try:
            print(x)
        except NameError as e:
            print("NameError", e)
    return A().m()


print(f())


class B:
    print(x)
    x = x + "!"
    seq = [1, 2, 3]
    out = [i for i in seq]
    nested = [[j for j in range(i)] for i in seq]
    try:
        bad = [i for i in seq if x == seq[0]]
        bad = "resolved"
    except NameError as e:
        bad = str(e)
    lam = lambda: x
    global created
    created = "by class"
    locals()["via_locals"] = 5


print(B.x, B.out, B.nested, B.bad, B.lam(), created, B.via_locals)


class C:
    for k in "ab":
        locals()[k] = k.upper()
    if True:
        def chosen(self): return 1
    else:
        def chosen(self): return 2
    assert "chosen" in dir()


print(C.a, C.b, C.k, C().chosen())


def g():
    y = 1

    class D:
        nonlocal y
        y = 2
    return y, hasattr(D, "y")


print(g())
