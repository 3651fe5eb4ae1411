def f():
    yield 1
    return "result"


it = f()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)


def tuple_result():
    return (1, 2)
    yield


def exception_result():
    return ValueError("as value")
    yield


for make in (tuple_result, exception_result):
    try:
        next(make())
    except StopIteration as stop:
        print(repr(stop.value), stop.args)


def leaks():
    yield 1
    raise StopIteration("leaked")


it = leaks()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)


def leaks_from_next():
    yield next(iter([]))


try:
    list(leaks_from_next())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def catches():
    try:
        raise StopIteration(5)
    except StopIteration as stop:
        yield stop.value


def empty():
    return
    yield


def only_finally():
    try:
        return "r"
    finally:
        yield "from finally"


print(list(catches()), list(empty()), list(only_finally()))
try:
    it = f(); next(it); it.throw(StopIteration("thrown in"))
except RuntimeError as error:
    print(error, repr(error.__cause__))
