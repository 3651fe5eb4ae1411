def f():
    x = yield
    while x:
        x = yield x + 1
    return "end"
