def f(a):
    while a > 0:
        a -= 1
    if a == -1: return "minus"
    if a != 70000: return "far"
    return 1 < a
