# sys.setprofile: call, return, c_call, c_return and c_exception events.
import sys

events = []


def prof(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return
    what = arg.__name__ if event.startswith("c_") else arg if event == "return" else None
    events.append((event, frame.f_code.co_name, what))


def f(x):
    return len(x) + g()


def g():
    try:
        int("bad")
    except ValueError:
        pass
    return abs(-1)


def gen():
    yield 1
    yield 2


def raiser():
    raise KeyError("k")


class K:
    def __init__(self):
        self.items = []
        self.items.append(1)


def work():
    f("ab")
    list(gen())
    K()
    sorted([2, 1], key=lambda v: v)
    try:
        raiser()
    except KeyError:
        pass
    "a-b".split("-")


sys.setprofile(prof)
work()
sys.setprofile(None)
for e in events[:-1]:
    print(e)
print(sys.getprofile())
