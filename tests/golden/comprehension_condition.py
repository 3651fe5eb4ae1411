def f(items):
    return [x * 2 for x in items if x > 1 if x < 9]
