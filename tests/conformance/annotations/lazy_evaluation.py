# Annotations run only when asked for, once, and errors can be retried.
log = []


def note(v):
    log.append(v)
    return v


def f(a: note(1), *b: note(2), c: note(3) = 0, **d: note(4)) -> note(5):
    x: note("local never") = 1
    return x


class C:
    y: note("y")
    z: note("z") = 3


print(log, f(0))
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__, log)
print(C.__annotations__, log)


def g(a: later):
    pass


for _ in range(2):
    try:
        g.__annotations__
    except NameError as e:
        print(e)
later = "now"
print(g.__annotations__)
later = "ignored"
print(g.__annotations__)
print((lambda: 1).__annotations__, (lambda: 1).__annotate__)
