# super(), __class__ and closures inside generic classes and generic methods.
class Base[T]:
    def who(self):
        return ["Base", __class__.__name__]

    def __init_subclass__(cls, /, tag=None):
        super().__init_subclass__()
        cls.tag = tag


class Child[T, U](Base[T], tag="child"):
    def who[V](self):
        return ["Child", *super().who(), V.__name__, T.__name__]

    @classmethod
    def make[W](cls, w: W):
        return cls.__name__, W

    @property
    def p(self):
        return T, U

    @staticmethod
    def s[X](x: X) -> X:
        return __class__, x


print(Child().who(), Child.tag)
print(Child.make(1), Child().p, Child.s(2)[0] is Child)
print(Child[int, str]().who())
print(Child[int, str].__origin__ is Child, Child[int, str].tag)
print([c.__name__ for c in Child.__mro__])
print(Child.__orig_bases__, Base.__orig_bases__)
inst = Child[int, bytes]()
print(inst.__orig_class__)
