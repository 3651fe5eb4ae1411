class A(B):
    def f(self, x):
        super().f(x)
        return super().value
    def g(self):
        return super(A, self).g()
