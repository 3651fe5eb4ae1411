def attempt(handler, raised=ValueError("v")):
    try:
        try:
            raise raised
        except handler() as e:
            return "caught", repr(e)
    except BaseException as error:
        return "outside", repr(error), repr(error.__context__)


print(attempt(lambda: ValueError))
print(attempt(lambda: (KeyError, (ValueError,))))
print(attempt(lambda: (KeyError, ValueError)))
print(attempt(lambda: ()))
print(attempt(lambda: Exception))
print(attempt(lambda: 5))
print(attempt(lambda: (ValueError, 5)))
print(attempt(lambda: (5, ValueError)))
print(attempt(lambda: int))
print(attempt(lambda: undefined))
print(attempt(lambda: "text"))
calls = []


def matcher(cls, name):
    calls.append(name)
    return cls


try:
    raise IndexError("i")
except matcher(KeyError, "first"):
    pass
except matcher(LookupError, "second"):
    print(calls)
except matcher(IndexError, "never"):
    pass


class Meta(type):
    def __subclasscheck__(cls, sub): return True
    def __instancecheck__(cls, obj): return True


class Fake(Exception, metaclass=Meta): pass


try:
    try:
        raise ValueError("not caught by __subclasscheck__")
    except Fake:
        print("caught")
except ValueError as error:
    print(error)
try:
    raise KeyboardInterrupt
except Exception:
    print("no")
except BaseException as e:
    print(repr(e))
try: 1 / 0
except ZeroDivisionError, KeyError: print("tuple without parentheses")
try: raise KeyError
except: print("bare except")
