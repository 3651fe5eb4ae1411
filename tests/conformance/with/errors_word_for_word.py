class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): print("never entered")
class Neither: pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class BadExit:
    def __enter__(self): pass
    def __exit__(self): pass
class OnInstance:
    def __init__(self): self.__enter__ = self.__exit__ = lambda *a: None
class NotCallable:
    __enter__ = 5
    __exit__ = None


def attempt(cm):
    try:
        with cm:
            print("body runs")
    except Exception as error:
        print(type(error).__name__, error)


for cm in (NoEnter(), NoExit(), Neither(), Async(), BadExit(), OnInstance(), NotCallable(), 5, None, "s", NoEnter):
    attempt(cm)
try:
    with open("/dev/null") as (a, b, c):
        print("unreachable")
except ValueError as error:
    print(type(error).__name__, error)


class Truth:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError("exit replaces the body's exception")


try:
    with Truth():
        raise KeyError("body")
except ValueError as error:
    print(error, repr(error.__context__))


class BadBool:
    def __bool__(self): raise TypeError("no truth")


class ReturnsBad:
    def __enter__(self): return self
    def __exit__(self, *a): return BadBool()


try:
    with ReturnsBad():
        raise KeyError("x")
except TypeError as error:
    print(error, repr(error.__context__))
