class Base:
    def __init__(self, x=0): self.x = x
    def m(self): return "Base.m"
    @classmethod
    def c(cls): return f"Base.c {cls.__name__}"
    @staticmethod
    def s(): return "Base.s"
    @property
    def p(self): return "Base.p"
    def __getitem__(self, i): return i
    attr = "Base.attr"


class Child(Base):
    def __init__(self, x):
        super().__init__(x + 1)
        self.more = [super(Child, self).m() for _ in range(2)]

    def m(self): return super().m() + "+Child"
    @classmethod
    def c(cls): return super().c() + "+Child"
    @staticmethod
    def s(): return super(Child, Child).s() + "+Child"
    @property
    def p(self): return super().p + "+Child"
    def __getitem__(self, i): return super().__getitem__(i), super().attr

    def nested(self):
        def inner(me):
            return super().m()           # the first argument of the innermost function
        return inner(self), (lambda me: super().m())(self), [super().m() for _ in (1,)]

    def renamed(me, self): return super().m()
    def captured(self):
        f = lambda: self
        return super().m(), f() is self

    def generator(self):
        yield super().m()
        yield super().attr

    def rebound(self):
        self = 5
        try:
            return super().m()
        except TypeError as error:
            return str(error).replace("__main__.", "")


c = Child(1)
print(c.x, c.more, c.m(), c.c(), Child.c(), c.s(), c.p, c[3])
print(c.nested(), c.renamed(None), c.captured(), list(c.generator()), c.rebound())
sup = super(Child, c)
print(sup.__thisclass__.__name__, sup.__self__ is c, sup.__self_class__.__name__, repr(sup))
