def f(a, b, c):
    x = a and b or c
    if a and (b or not c):
        return x
    return not a
