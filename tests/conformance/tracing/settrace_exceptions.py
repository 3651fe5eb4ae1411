# exception events through frames, handlers, finally, with and re-raise.
import sys

events = []


def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    info = None
    if event == "exception":
        info = (arg[0].__name__, str(arg[1]), arg[2] is not None)
    elif event == "return":
        info = arg
    events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, info))
    return tracer


def boom(x):
    raise ValueError(x)


def handle():
    try:
        boom("a")
    except ValueError as e:
        return "handled"
    finally:
        done = True


def passing():
    try:
        boom("b")
    finally:
        x = 1


def builtin_error():
    try:
        [][1]
    except IndexError:
        pass
    try:
        int("q")
    except ValueError:
        return None


def stop():
    for v in iter([1]):
        pass
    try:
        next(iter(()))
    except StopIteration:
        pass


sys.settrace(tracer)
handle()
try:
    passing()
except ValueError:
    pass
builtin_error()
stop()
sys.settrace(None)
for e in events:
    print(e)
