def f(a, b):
    while a != b:
        a, b = b, a % b
    return a
