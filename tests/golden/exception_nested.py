def f():
    try:
        try:
            g()
        except A:
            h()
    except B:
        raise
    except:
        pass
