import sys


def g():
    print("in g:", sys.exception())
    try:
        raise ValueError("inside")
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


it = g()
try:
    raise KeyError("outside")
except KeyError:
    print(next(it), repr(sys.exception()))
print(next(it), sys.exception())
try:
    raise TypeError("second")
except TypeError:
    print(next(it), repr(sys.exception()))


def reraises():
    try:
        yield
    except Exception:
        try:
            yield "caught"
        finally:
            raise


it = reraises()
next(it)
print(it.throw(LookupError("thrown")))
try:
    next(it)
except LookupError as error:
    print("came back:", error, error.__context__)


def raises():
    yield 1
    raise OSError("from generator")


try:
    try:
        raise KeyError("context")
    except KeyError:
        list(raises())
except OSError as error:
    print(repr(error), repr(error.__context__))


def bare():
    yield
    raise


it = bare()
next(it)
try:
    raise IndexError("of the caller")
except IndexError:
    try:
        next(it)
    except BaseException as error:
        print(repr(error))
