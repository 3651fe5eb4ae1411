def f(a, b):
    x = a + b * a - b
    y = a / b // a % b
    z = a & b | a ^ b
    w = a << b >> a
    return x, y, z, w, a ** b, a @ b
