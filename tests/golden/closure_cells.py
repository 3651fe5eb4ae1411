def outer(a):
    b = 1
    def inner(c):
        nonlocal b
        b += c
        return a + b
    del a
    return inner
