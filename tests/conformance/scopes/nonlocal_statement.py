def outer():
    x = 1

    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        x_from_inner = inner()
        return x_from_inner, x
    return middle(), x


print(outer())


def unpack_targets():
    a = b = c = None

    def assign():
        nonlocal a, b, c
        a, (b, *c) = 1, (2, 3, 4)
    assign()
    return a, b, c


def as_loop_and_handle():
    i = h = e = m = 0

    def run():
        nonlocal i, h, m, f, K
        for i in range(5): pass
        with open("/dev/null") as h: pass
        import math as m
        def f(): return "f"
        class K: pass
    f = K = None
    run()
    return i, h.closed, m.floor(1.5), f(), K.__name__


def deletes():
    x = 1

    def kill():
        nonlocal x
        del x
    kill()
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(unpack_targets(), as_loop_and_handle(), deletes())
for source in ("def f():\n nonlocal x", "nonlocal x", "def f():\n x = 1\n nonlocal x", "def f(x):\n global x",
               "def f():\n print(x)\n global x", "def f():\n x = 1\n def g():\n  nonlocal x\n  global x",
               "def f():\n global x\n def g():\n  nonlocal x", "class C:\n nonlocal y"):
    try:
        compile(source, "<s>", "exec")
        print("compiles:", source)
    except SyntaxError as error:
        print(error.msg, error.lineno)
