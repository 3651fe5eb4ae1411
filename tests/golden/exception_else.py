def f():
    try:
        x = g()
    except KeyError:
        x = None
    else:
        use(x)
    return x
