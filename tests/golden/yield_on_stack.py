def f(g, a):
    return g(a, 1, (yield a), (yield))
