def f(a, b):
    x = a < b
    y = a == 1
    return x, y, not a >= b
