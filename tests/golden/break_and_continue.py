def f(items):
    for x in items:
        if x == 1:
            continue
        if x == 2:
            break
        use(x)
