def f(a, b):
    if a is b: return 1
    if a is not b: return 2
    if a in b: return 3
    if a not in b: return 4
    return a is b, a is not b, a in b, a not in b
