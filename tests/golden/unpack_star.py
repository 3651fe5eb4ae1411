def f(x):
    a, *b = x
    *c, d = x
    e, *f, g = x
    return a, b, c, d, e, f, g
