def f(a, b):
    t = (a, 1, "k")
    l = [a, b, 2.5]
    s = {a, b}
    d = {"a": a, b: 1}
    return t, l, s, d, (), [], {}
