# The __class__ cell of a shared function, class decorators that replace, and cell_contents.
class A:
    def who(self):
        return __class__

    def set_class(self, v):
        nonlocal __class__
        __class__ = v


print(A().who().__name__)
A().set_class(int)
print(A().who())


def replace(cls):
    return type(cls.__name__, (cls,), {"extra": 1})


@replace
class B:
    def who(self):
        return __class__ is B, super().__thisclass__ is type(self).__base__


print(B().who(), B.extra)


class C:
    def m(self):
        return super().__repr__()[:20], __class__.__name__


class D:
    m = C.m


try:
    D().m()
except TypeError as e:
    print(e)
cell = C.m.__closure__[0]
print(C.m.__code__.co_freevars, cell.cell_contents is C)
cell.cell_contents = D
print(D().m()[1])
del cell.cell_contents
try:
    D().m()
except (NameError, RuntimeError) as e:
    print(type(e).__name__, e)
