def f(g, h):
    return g(h(g(1)), h(), g(h))
