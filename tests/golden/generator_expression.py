def f(items):
    return sum(x * x for x in items if x)
