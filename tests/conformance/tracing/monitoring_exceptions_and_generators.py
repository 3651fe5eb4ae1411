# RAISE, EXCEPTION_HANDLED, PY_UNWIND, PY_YIELD, PY_RESUME, PY_THROW, RERAISE, STOP_ITERATION.
import sys

mon = sys.monitoring
E = mon.events
mon.use_tool_id(2, "exc")
log = []
names = ["RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_YIELD", "PY_RESUME", "PY_THROW", "RERAISE", "PY_START", "PY_RETURN"]


def make(name):
    def cb(code, off, *rest):
        if code.co_filename == __file__ and code.co_name not in ("<module>", "make", "cb"):
            a = rest[0] if rest else None
            log.append((name, code.co_name, type(a).__name__ if isinstance(a, BaseException) else a))
    return cb


mask = 0
for n in names:
    mon.register_callback(2, getattr(E, n), make(n))
    mask |= getattr(E, n)


def low():
    raise ValueError("v")


def mid():
    try:
        low()
    finally:
        x = 1


def high():
    try:
        mid()
    except ValueError:
        return "ok"


def gen():
    try:
        got = yield 1
    except KeyError:
        yield "caught"


def drive():
    high()
    g = gen()
    next(g)
    g.throw(KeyError("k"))
    list(g)


mon.set_events(2, mask)
drive()
mon.set_events(2, 0)
mon.free_tool_id(2)
for e in log:
    print(e)
