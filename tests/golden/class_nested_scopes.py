def f(x):
    class C:
        y = x
        def g(self):
            return __class__, x
    return C
