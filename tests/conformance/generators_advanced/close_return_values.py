# close() returns the value of a generator that returns on GeneratorExit.
def returns():
    try:
        yield 1
    except GeneratorExit:
        return "bye"


def swallows():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def raises():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


def plain():
    yield 1


def bare_except():
    while True:
        try:
            yield 1
        except:
            break
    return "bare"


def outer():
    x = yield from returns()
    return ("outer", x)


for f in (returns, swallows, raises, plain, bare_except, outer):
    it = f()
    print(f.__name__, "unstarted", it.close(), list(it))
    it = f()
    next(it)
    try:
        print(f.__name__, it.close())
    except BaseException as e:
        print(f.__name__, type(e).__name__, e)
    print(next(it, "done"))
