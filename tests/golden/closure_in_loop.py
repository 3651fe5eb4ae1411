def f():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return out
