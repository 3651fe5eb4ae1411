def f(s, i):
    return s[0], s[-1], s[i], s["k"], s[i][1], s[i, 1]
