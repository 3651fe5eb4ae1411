def f(a, b):
    a = a + b
    b = a - b
    t = a
    a = b
    b = t
    return a, b
