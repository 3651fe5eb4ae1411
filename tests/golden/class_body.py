class C:
    """doc"""
    a = 1
    def f(self):
        return self.a
    b = f
