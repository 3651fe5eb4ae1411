# Trace events of generators, coroutines, throws and closes.
import sys

events = []


def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    a = arg if event == "return" else arg[0].__name__ if event == "exception" else None
    events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, a))
    return tracer


def gen(n):
    for i in range(n):
        yield i
    return "end"


def outer():
    r = yield from gen(1)
    yield r


def closing():
    try:
        yield 1
    finally:
        x = 2


async def coro():
    return 5


def drive():
    list(gen(2))
    list(outer())
    c = closing()
    next(c)
    c.close()
    t = closing()
    next(t)
    try:
        t.throw(KeyError("k"))
    except KeyError:
        pass
    try:
        coro().send(None)
    except StopIteration:
        pass


sys.settrace(tracer)
drive()
sys.settrace(None)
for e in events:
    if e[1] != "drive":
        print(e)
