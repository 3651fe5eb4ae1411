def f():
    try:
        g()
    except* ValueError as e:
        use(e)
    except* (TypeError, OSError):
        pass
