def f(items):
    for x in items:
        try:
            if x:
                continue
            break
        finally:
            done(x)
