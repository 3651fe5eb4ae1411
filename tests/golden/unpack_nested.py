def f(x):
    (a, b), [c, d] = x
    return a, b, c, d
