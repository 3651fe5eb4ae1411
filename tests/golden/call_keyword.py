def f(g, x):
    g(a=1)
    g(x, 2, key=x, other="s")
    return x.method(1, k=x)
