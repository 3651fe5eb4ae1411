def f(a, b):
    x = a if b else 1
    return g(x if a < b else None)
