def f():
    try:
        g()
    except ValueError as e:
        use(e)
    return 0
