# BRANCH_LEFT, BRANCH_RIGHT, JUMP, CALL, C_RETURN and C_RAISE events counted.
import sys

mon = sys.monitoring
E = mon.events
mon.use_tool_id(1, "br")
calls = []
branches = {"left": 0, "right": 0, "jump": 0}


def count(kind):
    def cb(code, *a):
        if code is work.__code__:
            branches[kind] += 1
    return cb


def call(code, off, fn, arg0):
    if code is work.__code__:
        calls.append(("call", getattr(fn, "__name__", fn), "MISSING" if arg0 is mon.MISSING else arg0))


def c_ret(code, off, fn, arg0):
    if code is work.__code__:
        calls.append(("c_return", fn.__name__))


def c_raise(code, off, fn, arg0):
    if code is work.__code__:
        calls.append(("c_raise", fn.__name__))


def py(x=None):
    return x


def work(n):
    out = []
    for i in range(n):
        if i > 1:
            out.append(i)
    py()
    py(5)
    try:
        int("x")
    except ValueError:
        pass
    return out


mon.register_callback(1, E.CALL, call)
mon.register_callback(1, E.C_RETURN, c_ret)
mon.register_callback(1, E.C_RAISE, c_raise)
mon.register_callback(1, E.BRANCH_LEFT, count("left"))
mon.register_callback(1, E.BRANCH_RIGHT, count("right"))
mon.register_callback(1, E.JUMP, count("jump"))
mon.set_events(1, E.CALL | E.BRANCH_LEFT | E.BRANCH_RIGHT | E.JUMP)
print(work(4))
mon.set_events(1, 0)
mon.free_tool_id(1)
for c in calls:
    print(c)
print(branches["left"] + branches["right"] >= 9, branches["jump"] > 0)
for bad in (lambda: mon.set_events(1, 1 << 30), lambda: mon.use_tool_id(9, "x"), lambda: mon.register_callback(1, 0, None),
            lambda: mon.set_events(1, E.CALL)):
    try:
        bad()
    except ValueError as e:
        print(e)
