def f(m):
    try:
        with m:
            g()
    except E:
        return 1
    return 2
