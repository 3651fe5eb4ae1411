# Private name mangling in methods, nested functions, classes, kwargs, imports and dels.
class _Under:
    __x = 1

    def get(self):
        return self.__x, __name__

    def kw(self, __p=2, *, __q=3):
        return __p, __q

    def nested(self):
        def f():
            __local = 5
            return __local, list(locals())
        return f(), [self.__x for __i in range(1)]

    class Inner:
        def get(self, o):
            return o.__x

    def glob(self):
        global __g
        __g = 9

    def dunder(self):
        return self.__class__.__name__


u = _Under()
print(u.get(), u.kw(), u.nested(), u.dunder())
u.glob()
print(globals()["_Under__g"])
print(sorted(n for n in vars(_Under) if "x" in n))
try:
    _Under.Inner().get(u)
except AttributeError as e:
    print(e)
try:
    u.kw(_Under__q=4, __p=1)
except TypeError as e:
    print(e)
print(u.kw(_Under__p=7, _Under__q=8))


class ___:
    __y = 1


print([n for n in vars(___) if "y" in n])


class Imp:
    try:
        import __missing_mod
    except ModuleNotFoundError as e:
        print(e)

    def attrs(self):
        self.__a__ = 1
        self.__b = 2
        self._c = 3
        self.__ = 4
        return sorted(vars(self))


print(Imp().attrs())
