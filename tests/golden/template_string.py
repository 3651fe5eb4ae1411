def f(a, b):
    return t"{a} and {b!r:>10} text {a + b}"
