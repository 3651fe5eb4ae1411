print("before")


class C:
    print("in body", __name__, __qualname__, __module__)
    for i in range(3):
        locals()[f"m{i}"] = lambda self, i=i: i
    if i == 2:
        flag = True
    else:
        other = True
    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)
    with open("/dev/null") as h:
        pass
    del h

    def later(self): return C, __class__
    import math as m
    x, *rest = 1, 2, 3
    def _helper(v): return v * 2
    used = _helper(4)
    del _helper
    while x < 5: x += 2


print(C.m0(0), C().m2(), C.flag, hasattr(C, "other"), C.caught, hasattr(C, "h"), hasattr(C, "error"))
print(C().later() == (C, C), C.m.floor(2.5), C.rest, C.used, C.x, C.i)
try:
    class D:
        y = 1
        raise ValueError("from the body")
except ValueError as error:
    print(error, "D" in globals())


def make(base, value):
    class Made(base):
        attribute = value
        def get(self): return value, super().__repr__ is not None, base is Made.__base__
    return Made


A, B = make(object, 1), make(list, 2)
print(A().get(), B().get(), A is not B, A.__qualname__)


class E: E = "inside"; e = E
print(E.E, E.e, E.__name__)
