def f():
    a = b = c = []
    a = 1
    b = a
    return a, b, c
