# A trace function reads frame locals and writes them through f_locals.
import sys

seen = []


def tracer(frame, event, arg):
    if frame.f_code.co_name not in ("work", "closure"):
        return None
    if event == "line":
        off = frame.f_lineno - frame.f_code.co_firstlineno
        seen.append((off, dict(frame.f_locals)))
        if frame.f_code.co_name == "work" and off == 3:
            frame.f_locals["x"] = 100
        if frame.f_code.co_name == "closure" and off == 1:
            frame.f_locals["free"] = "rewritten"
    return tracer


def work(x):
    y = x + 1
    z = y
    return x + y + z


def make():
    free = "original"

    def closure():
        return free
    return closure


sys.settrace(tracer)
r = work(1), make()()
sys.settrace(None)
print(r)
for s in seen:
    print(s)


def walk():
    f = sys._getframe()
    names = []
    while f:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names


def a():
    return walk()


print(a(), [n for n in (lambda: walk())()])
