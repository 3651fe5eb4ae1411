class _Outer__:
    __x = "x"

    def __method(self, __arg=1):
        __local = __arg
        return sorted(locals()), __local

    def call(self):
        return self.__method(), self.__x, _Outer__.__x

    def set(self):
        self.__new = 5
        self.__dunder__ = 6
        global __glob
        __glob = 7
        import os as __os
        self._single = lambda __p: __p
        return sorted(vars(self))

    class __Inner:
        __y = 2

        def get(self):
            return self.__y

    inner = __Inner
    __slots_like = ("__a",)


o = _Outer__()
print(o.call(), o.set())
print(sorted(n for n in vars(_Outer__) if "Outer__" in n or "Inner" in n))
print(_Outer__.inner.__name__, _Outer__.inner().get(), sorted(n for n in vars(_Outer__.inner) if "y" in n))
print("_Outer__glob" in globals(), [n for n in globals() if n.endswith("glob")])


class ___:
    __kept = 1


print("__kept" in vars(___))


class Slots:
    __slots__ = ("__private",)

    def __init__(self):
        self.__private = 3


print(Slots()._Slots__private)
try:
    o.__x
except AttributeError as error:
    print(error)


class Call:
    def f(self, **kw):
        return kw

    def g(self):
        return self.f(__key=1), dict(__k=2)


print(Call().g())
