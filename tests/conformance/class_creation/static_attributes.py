# __static_attributes__ and __firstlineno__ recorded by the compiler.
import inspect


class A:
    x = 1

    def __init__(self):
        self.a = 1
        self.b, self.c = 2, 3
        self.d: int = 4
        self.e += 1
        del self.f
        other = self
        other.g = 1
        for self.h in ():
            pass
        with open as self.i:
            pass

    def m(this):
        this.j = 1

    @classmethod
    def cm(cls):
        cls.k = 1

    def nested(self):
        def inner():
            self.l = 1
        [setattr for self.m2 in ()]
        return lambda: self.n

    @staticmethod
    def s(self):
        self.o = 1


print(sorted(A.__static_attributes__), type(A.__static_attributes__).__name__)
print(A.__firstlineno__)


@staticmethod
class Decorated:
    pass


print(Decorated.__func__.__firstlineno__)


class Empty: pass


print(Empty.__static_attributes__, Empty.__firstlineno__)
print(hasattr(type("T", (), {}), "__firstlineno__"), hasattr(type("T", (), {}), "__static_attributes__"))
print(inspect.getsource(Empty).strip())
