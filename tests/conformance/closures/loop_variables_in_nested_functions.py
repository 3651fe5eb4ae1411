def run():
    out = []
    for i in range(3):
        def f():
            return i
        out.append(f)
    i = "after"
    return [f() for f in out]


def run_while():
    out, i = [], 0
    while i < 3:
        out.append(lambda: i)
        i += 1
    return [f() for f in out]


def run_with():
    with open("/dev/null") as h:
        f = lambda: h.closed
        before = f()
    return before, f()


def run_except():
    try:
        raise ValueError("e")
    except ValueError as e:
        f = lambda: e
        inside = repr(f())
    try:
        f()
    except NameError as error:
        return inside, str(error)


def run_generator():
    gens = [(x * k for x in range(3)) for k in range(3)]
    return [list(g) for g in gens]


def unpacked():
    return [f() for f in [lambda: (a, b) for a, b in ((1, 2), (3, 4))]]


def swapped(a, b):
    show = lambda: (a, b)
    a, b = b, a
    return show()


print(run(), run_while(), run_with(), run_except(), run_generator(), unpacked(), swapped(1, 2))
