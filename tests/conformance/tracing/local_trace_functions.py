# The local trace function: returned values, f_trace, frame.f_trace set by hand, switching off.
import sys

log = []


def only_calls(frame, event, arg):
    log.append((event, frame.f_code.co_name))
    return None


def local(frame, event, arg):
    log.append(("local", event))
    return other


def other(frame, event, arg):
    log.append(("other", event))
    return None if event == "line" else other


def start(frame, event, arg):
    return local if frame.f_code.co_name == "work" else None


def work():
    a = 1
    b = 2
    return a + b


sys.settrace(only_calls)
work()
sys.settrace(None)
print(log)
log.clear()
sys.settrace(start)
work()
sys.settrace(None)
print(log)
log.clear()


def attach():
    f = sys._getframe()
    f.f_trace = lambda fr, ev, arg: log.append((ev, fr.f_lineno - fr.f_code.co_firstlineno))
    x = 1
    y = 2
    del f.f_trace
    z = 3


sys.settrace(lambda *a: None)
attach()
sys.settrace(None)
print(log)
log.clear()


def failing(frame, event, arg):
    if event == "line":
        raise RuntimeError("tracer failed")
    return failing


sys.settrace(failing)
try:
    work()
except RuntimeError as e:
    print(e, sys.gettrace())
