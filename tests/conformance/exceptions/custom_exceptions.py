class E(Exception):
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self): return f"{self.args[0]} ({self.detail})"


class Child(E): code = 2
class NoInit(Exception): pass
class NoSuper(Exception):
    def __init__(self, a, b): self.a = a
class Raises(Exception):
    def __init__(self): raise KeyError("while constructing")
class NewReturnsOther(Exception):
    def __new__(cls): return 5


try:
    raise Child("msg", detail=3)
except E as error:
    print(error, repr(error), error.code, error.args, error.detail)
print(repr(NoInit(1, 2)), str(NoInit(1)), str(NoInit(1, 2)), str(NoInit()), repr(NoInit("x",)))
print(NoSuper(1, 2).args, repr(NoSuper(1, 2)))
for cls in (Raises, NewReturnsOther, NoSuper, NoInit):
    try:
        raise cls
    except BaseException as error:
        print(type(error).__name__, error)
print(str(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), repr(OSError(2, "No such", "file")),
      OSError(2, "x").errno)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, str(OSError(2, "x", "f")),
      OSError("only").errno)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, UnicodeDecodeError("u", b"a", 0, 1, "why"))
print(NameError("m", name="n").name, AttributeError("a", obj=1, name="x").obj,
      ImportError("i", name="n", path="p").path)
print(SyntaxError("bad", ("f", 1, 2, "text")).lineno, ValueError.__mro__[1:3], issubclass(TimeoutError, OSError))
e = ValueError("x")
e.extra = 1
e.args = ("changed",)
print(e, e.__dict__, isinstance(e, Exception), ValueError("a") == ValueError("a"))
