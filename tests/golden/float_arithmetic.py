def f(x, y):
    z = x * 2.5 + y * y
    z = z / (x - 0.5)
    return -z
