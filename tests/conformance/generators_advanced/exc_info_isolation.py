# A generator's handled exception does not leak to its caller, nor the caller's into yields.
import sys


def cur():
    e = sys.exception()
    return e and type(e).__name__


def g():
    print("g start", cur())
    try:
        raise ValueError("own")
    except ValueError:
        print("g in except", cur())
        yield 1
        print("g resumed", cur())
        yield 2
    print("g after", cur())
    yield 3


it = g()
next(it)
print("caller", cur())
try:
    raise KeyError("caller")
except KeyError:
    print("caller in except", cur())
    next(it)
    print("caller still", cur())
    next(it)
print("caller out", cur())


def ctx():
    yield
    try:
        raise IndexError("inside")
    except IndexError as e:
        yield repr(e.__context__)


c = ctx()
next(c)
try:
    raise OSError("outer")
except OSError:
    print(next(c))


def reraise():
    try:
        raise TypeError("saved")
    except TypeError:
        yield
        raise


r = reraise()
next(r)
try:
    try:
        raise OSError("now")
    except OSError:
        next(r)
except TypeError as e:
    print(e, repr(e.__context__))
