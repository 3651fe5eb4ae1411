def f(s, a, b):
    return s[a:b], s[:], s[1:], s[:b:2], s[a:b, 0], s[::-1]
