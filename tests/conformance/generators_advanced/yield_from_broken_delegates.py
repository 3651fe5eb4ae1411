# Delegates whose close or throw raise, and delegates that change their mind.
import sys

sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)


class Base:
    def __iter__(self):
        return self

    def __next__(self):
        return "v"


class CloseRaises(Base):
    def close(self):
        raise OSError("close failed")


class CloseGetattr(Base):
    def __getattr__(self, name):
        print("getattr", name)
        raise AttributeError(name)


class GetattrFails(Base):
    def __getattr__(self, name):
        raise ZeroDivisionError(name)


class ThrowStops(Base):
    def throw(self, e):
        raise StopIteration("from throw")


def d(x):
    try:
        r = yield from x
        print("r", r)
        yield "post"
    except BaseException as e:
        print("d sees", type(e).__name__, e)
        raise


def attempt(f, *a):
    try:
        print("=>", f(*a))
    except BaseException as e:
        print("!!", type(e).__name__, e)


for cls in (CloseRaises, CloseGetattr, ThrowStops, GetattrFails):
    print(cls.__name__)
    it = d(cls())
    attempt(next, it)
    attempt(it.throw, KeyError("k"))
    it = d(cls())
    attempt(next, it)
    attempt(it.close)
