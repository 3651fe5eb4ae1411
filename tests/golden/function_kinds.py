def f():
    g = lambda x, y=1: x + y
    def h(): return g
    return g(1), h
