# __bases__ assignment changes lookup, MRO and subclasses lists.
class A:
    def f(self): return "A.f"


class B:
    def f(self): return "B.f"

    def g(self): return "B.g"


class C(A):
    pass


class D(C):
    def f(self): return "D>" + super().f()


d = D()
out = []
for i in range(2000):
    if i == 1000:
        C.__bases__ = (B,)
    if i in (0, 999, 1000, 1999):
        out.append((d.f(), hasattr(d, "g")))
    else:
        d.f()
print(out)
print([c.__name__ for c in D.__mro__], [c.__name__ for c in A.__subclasses__()], [c.__name__ for c in B.__subclasses__()])
C.__bases__ = (A, B)
print(d.f(), d.g())
for bad in ((), (D,), (int,), 5, (A, A)):
    try:
        C.__bases__ = bad
    except TypeError as e:
        print(e)
print(C.__bases__ == (A, B))


class M(type):
    def mro(cls):
        r = super().mro()
        return [r[0], Extra, *r[1:]]


class Extra:
    tag = "extra"


class E(metaclass=M):
    pass


print(E.tag, [c.__name__ for c in E.__mro__])
