def f(a, b):
    a &= b
    a |= 1
    a ^= b
    a <<= 1
    a >>= b
    return a
