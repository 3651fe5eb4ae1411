def f(g, a, b):
    g()
    g(a)
    x = g(a, b, 1, None)
    a = g(a)
    return x, a
