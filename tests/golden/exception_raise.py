def f(e, c):
    if c:
        raise e from c
    if e:
        raise ValueError("bad", e)
    raise
