def f(x):
    a, b, c = x
    o.p, d[0] = x
    [e] = x
    return a, b, c, e
