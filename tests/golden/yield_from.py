def f(inner):
    x = yield from inner
    return x
