# Zero-argument super in methods, nested functions, comprehensions, generators and classmethods.
class Base:
    def m(self):
        return "Base.m"

    @classmethod
    def cm(cls):
        return f"Base.cm({cls.__name__})"

    @property
    def p(self):
        return "Base.p"

    @staticmethod
    def s():
        return "Base.s"


class C(Base):
    def m(self):
        return "C>" + super().m()

    @classmethod
    def cm(cls):
        return "C>" + super().cm()

    @property
    def p(self):
        return "C>" + super().p

    def gen(self):
        yield super().m()
        yield from (s for s in [super().m()])

    def comp(self):
        return [super(C, self).m() for _ in range(2)]

    def comp0(self):
        return [super().m() for _ in range(2)]

    def inner(self):
        def f(me):
            return super().m()
        return f(self)

    def lam(self):
        return (lambda x: super().m())(self)

    def noarg(self):
        def f():
            return super().m()
        return f()

    def rebound(self):
        self = 5
        return super().m()

    def deleted(self):
        del self
        return super().m()

    def genexp(self):
        return list(super().m() for _ in range(1))

    @staticmethod
    def st():
        return super().s()


c = C()
print(c.m(), C.cm(), c.p, list(c.gen()), c.comp(), c.inner(), c.lam())
for name in ("comp0", "noarg", "rebound", "deleted", "genexp", "st"):
    try:
        print(name, getattr(c, name)())
    except Exception as e:
        print(name, type(e).__name__, e)
try:
    super()
except RuntimeError as e:
    print(e)


def outside(self):
    return super().m()


try:
    outside(c)
except RuntimeError as e:
    print(e)
