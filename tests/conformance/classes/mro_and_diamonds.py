class A:
    def go(self): return ["A"]
class B(A):
    def go(self): return ["B"] + super().go()
class C(A):
    def go(self): return ["C"] + super().go()
class D(B, C):
    def go(self): return ["D"] + super().go()
class E(C, B):
    pass


names = lambda cls: [c.__name__ for c in cls.__mro__]
print(D().go(), names(D), names(E), E().go())
for bases in ((D, E), (A, B), (B, B), (object, A)):
    try:
        type("X", bases, {})
    except TypeError as error:
        print(str(error).replace("\n", " "))
D.__bases__ = (C, B)
print(names(D), D().go(), D.__base__.__name__, A.__subclasses__() == [B, C])
try:
    A.__bases__ = (D,)
except TypeError as error:
    print(error)


class Mixin:
    def go(self): return ["Mixin"] + super().go()


class F(Mixin, D): pass


print(F().go(), F.mro()[1].__name__, issubclass(F, A), isinstance(F(), Mixin))
try:
    Mixin().go()
except AttributeError as error:
    print(error)


class CustomMro(type):
    def mro(cls):
        return [cls, A, object]


class G(B, metaclass=CustomMro): pass


print(names(G), G().go())
for bases in ((int, str), (bool,), (type(None),), (1,), (len,), (A, int, float)):
    try:
        type("Y", bases, {})
    except TypeError as error:
        print(error)
