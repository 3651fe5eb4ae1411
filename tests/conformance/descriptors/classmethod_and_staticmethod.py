class C:
    @classmethod
    def make(cls, x=0): return cls.__name__, x

    @staticmethod
    def add(a, b=1): return a + b

    def plain(self): return "plain"

    static_lambda = staticmethod(lambda: "static")
    class_len = classmethod(lambda cls, *a: (cls.__name__, a))
    builtin = classmethod(repr)


class D(C): pass


print(C.make(), D.make(1), D().make(2), C.add(1), D().add(1, 2), D.static_lambda(), D().class_len(1, 2), D.builtin())
print(C.make.__self__ is C, D.make.__self__ is D, C.add.__class__.__name__, C.__dict__["add"].__func__ is C.add)
print(C.make.__func__.__name__, C.__dict__["make"].__wrapped__.__name__, C.__dict__["add"](5))
try:
    C.__dict__["make"]()
except TypeError as error:
    print(error)
try:
    C.plain()
except TypeError as error:
    print(error)
print(C.plain(None), C.make == C.make, C.make is C.make, D.make == C.make)


class M:
    @classmethod
    @staticmethod
    def odd(*a): return len(a)

    @staticmethod
    @classmethod
    def stacked(cls): return cls


print(M.odd())
try:
    M.stacked()
except TypeError as error:
    print(error)


class Holder:
    def f(self): return 1
    g = f
    h = staticmethod(f)
    k = classmethod(f)


print(Holder().g(), Holder.h(1), Holder.k(), Holder().k.__self__ is Holder)
