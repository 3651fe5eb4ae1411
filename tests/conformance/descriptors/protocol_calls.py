class D:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls=None):
        print("get", self.name, "instance" if obj is not None else "class", cls.__name__ if cls else None)
        return self.name
    def __set__(self, obj, value): print("set", self.name, value)
    def __delete__(self, obj): print("delete", self.name)


class C:
    x = D("x")
    y = D("y")


class Sub(C): pass


c = Sub()
print(c.x, C.x, Sub.y)
c.x = 1
c.x += "!"
del c.x
c.__dict__["x"] = "shadowed"
print(c.x)
C.x = "replaced without __set__"
print(C.x, c.x)
print(getattr(Sub, "y"), C.__dict__["y"].name, D.__get__(C.__dict__["y"], None, int))


class SetOnly:
    def __set__(self, obj, value): obj.__dict__["s"] = value * 2


class DeleteOnly:
    def __delete__(self, obj): print("delete only")


class E:
    s, d = SetOnly(), DeleteOnly()


e = E()
print(type(e.s).__name__)
e.s = 4
print(e.s)
del e.d
for f in (lambda: setattr(e, "d", 1), lambda: delattr(e, "s"), lambda: delattr(E(), "zz")):
    try:
        f()
    except AttributeError as error:
        print(error)
print(type(E.__dict__["d"]).__name__)
