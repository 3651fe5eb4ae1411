import inspect


def g(a):
    b = yield a
    yield b


it = g(1)
print(inspect.getgeneratorstate(it), it.gi_running, it.gi_frame.f_lineno - g.__code__.co_firstlineno, it.gi_suspended)
next(it)
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it), it.gi_frame.f_lineno - g.__code__.co_firstlineno)
it.send("b")
print(it.gi_frame.f_locals, it.gi_yieldfrom, it.gi_frame.f_back)
list(it)
print(inspect.getgeneratorstate(it), it.gi_frame, it.gi_code is g.__code__)


def selfish():
    print(me.gi_running, inspect.getgeneratorstate(me), me.gi_frame.f_back is not None)
    try:
        next(me)
    except ValueError as error:
        print(error)
    try:
        me.close()
    except ValueError as error:
        print(error)
    yield


me = selfish()
next(me)
it.__name__ = "renamed"
it.__qualname__ = "Q"
print(it.__name__, repr(it).startswith("<generator object Q at"), g.__code__.co_flags & 0x20 != 0,
      inspect.isgeneratorfunction(g))
for name, value in (("__name__", 1), ("gi_running", 1), ("gi_frame", 1), ("extra", 1)):
    try:
        setattr(it, name, value)
    except (TypeError, AttributeError) as error:
        print(error)
try:
    type(it)()
except TypeError as error:
    print(error)
