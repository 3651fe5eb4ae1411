# __qualname__, __name__ and __module__ of nested things, renaming, and global declarations.
def outer():
    class Local:
        class Deep:
            def m(self):
                return lambda: [x for x in ()]

            async def am(self): ...
        gen = (i for i in ())

    def inner():
        global Exported

        class Exported:
            def f(self): ...
    inner()
    return Local


L = outer()
print(L.__qualname__, L.Deep.__qualname__, L.Deep.m.__qualname__, L.Deep().m().__qualname__)
print(L.gen.__qualname__, L.Deep.am.__qualname__)
print(Exported.__qualname__, Exported.f.__qualname__)


class Custom:
    __qualname__ = "Some.Where"
    __module__ = "elsewhere"

    def m(self): ...


print(Custom, Custom.__name__, Custom.m.__qualname__, Custom.m.__module__)
Custom.__name__ = "Renamed"
print(Custom.__name__, repr(Custom), "__qualname__" in vars(Custom))
Custom.__qualname__ = "Q"
print(repr(Custom()).split(" object")[0])
for attr, bad in (("__name__", 3), ("__qualname__", None), ("__name__", "nul\0")):
    try:
        setattr(Custom, attr, bad)
    except (TypeError, ValueError) as e:
        print(e)
try:
    class X:
        __qualname__ = 5
except TypeError as e:
    print(e)
f = lambda: 0
f.__qualname__ = "my.lambda"
print(repr(f).split(" at ")[0])
T = type("Dyn", (), {"__qualname__": "a.Dyn", "__module__": "b"})
print(T, T.__qualname__)
