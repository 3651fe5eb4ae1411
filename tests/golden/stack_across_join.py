# What lies on the stack when branches meet must be where every way in put it.
def f(g, a, b):
    return g(a, 1, b if a else 2, a and b)
