def f(a, b):
    return f"{a} and {b!r:>{a}} {a + 1=} {b:.2f}{{}}"
