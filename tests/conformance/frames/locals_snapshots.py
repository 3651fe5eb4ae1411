import sys


def f(a, b=2, *args, k=3, **kw):
    c = 4
    l1 = locals()
    d = 5
    l2 = locals()
    l1["a"] = "changed in a snapshot only"
    return a, sorted(l1, key=str), sorted(l2), l1 is l2


print(f(1))


def with_cells():
    x = 1
    y = 2
    def inner():
        nonlocal x
        x += 1
        z = y
        return sorted(locals().items())
    before = dict(locals())
    got = inner()
    return sorted(k for k in before if k != "inner"), got, locals()["x"]


print(with_cells())


def deleted():
    p = q = 1
    del p
    return sorted(locals())


def unbound():
    print(sorted(locals()))
    later = 1
    return sorted(locals())


def in_comprehension():
    v = 1
    return [sorted(locals()) for i in range(1)], list(sorted(locals()) for i in range(1)), (lambda: sorted(locals()))()


def evals():
    m = 10
    return eval("m + 1"), eval("sorted(locals())"), exec("m = 99"), m, sorted(vars()), dir()


class C:
    x = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["y"] = 2
    z = y


print(deleted(), unbound(), in_comprehension(), evals(), C.names, C.z)
print(locals() is globals(), vars() is globals())
locals()["injected"] = 5
print(injected)


def arguments(*, kw, **rest): return locals()


print(arguments(kw=1, x=2), (lambda *a: locals())(1, 2))


def generator():
    g = 1
    yield sorted(locals())
    h = 2
    yield sorted(locals())


print(list(generator()))


def loops():
    for i in range(2):
        with open("/dev/null") as fh:
            try: raise KeyError
            except KeyError as e: names = sorted(locals())
    return names, sorted(locals())


print(loops())
