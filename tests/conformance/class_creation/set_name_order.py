# __set_name__ runs after the class exists, in definition order, before __init_subclass__.
class Field:
    def __init__(self, tag):
        self.tag = tag

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, self.tag, hasattr(owner, "last"))
        self.name = name

    def __get__(self, obj, owner):
        return (self.name, obj is None)


class Base:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()


class Meta(type):
    def __init__(cls, *a, **k):
        print("meta init")


class C(Base, metaclass=Meta, opt=1):
    b = Field("one")
    a = Field("two")
    shared = b
    last = 1


print(C.b, C().a, C.shared)
C.late = Field("late")
print(hasattr(C.__dict__["late"], "name"))


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:
    class D:
        x = Fails()
except ValueError as e:
    print(e, e.__notes__)


class Grows:
    def __set_name__(self, owner, name):
        setattr(owner, name + "_copy", name)


class E:
    p = Grows()
    q = Grows()


print(E.p_copy, E.q_copy)
try:
    class F(Base):
        pass
    type("G", (object,), {}, opt=1)
except TypeError as e:
    print(e)
