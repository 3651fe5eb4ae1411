def f(a, b=1, /, c=None, *rest, d, e=[], **more):
    return a, b, c, rest, d, e, more
