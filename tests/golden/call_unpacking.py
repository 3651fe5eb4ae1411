def f(g, args, kw):
    g(*args)
    g(1, *args, 2)
    g(**kw)
    return g(*args, k=1, **kw)
