def f(a, b):
    a += b
    a -= 1
    a *= b
    a /= b
    a //= 2
    a %= b
    a **= 2
    a @= b
    return a
