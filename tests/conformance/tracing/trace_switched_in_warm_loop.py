# Tracing and monitoring turned on and off inside a loop that is already warm.
import sys

hits = []


def tracer(frame, event, arg):
    if frame.f_code is step.__code__:
        hits.append(event)
        return tracer


def step(x):
    y = x + 1
    return y


def loop(n=2000):
    t = 0
    for i in range(n):
        if i == 1000:
            sys.settrace(tracer)
        elif i == 1003:
            sys.settrace(None)
        t += step(i)
    return t


print(loop(), hits)
hits.clear()


def prof(frame, event, arg):
    if frame.f_code is step.__code__:
        hits.append(event)


def loop2(n=2000):
    t = 0
    for i in range(n):
        if i == 1500:
            sys.setprofile(prof)
        t += step(i)
        if i == 1501:
            sys.setprofile(None)
    return t


print(loop2(), hits)
mon = sys.monitoring
mon.use_tool_id(5, "w")
lines = []
mon.register_callback(5, mon.events.LINE, lambda code, line: lines.append(line - code.co_firstlineno))


def loop3(n=2000):
    t = 0
    for i in range(n):
        if i == 700:
            mon.set_local_events(5, step.__code__, mon.events.LINE)
        if i == 702:
            mon.set_local_events(5, step.__code__, 0)
        t += step(i)
    return t


print(loop3(), lines)
mon.free_tool_id(5)
