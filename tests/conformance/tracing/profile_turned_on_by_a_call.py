# The call that turns profiling on was not reported, so its return is not either; and the other way round at the end.
import sys

log = []


def profiler(frame, event, arg):
    log.append((event, getattr(arg, "__name__", None)))


def on_and_off(start, stop):
    start(profiler)
    len("")
    stop(None)


def spread(arguments):
    sys.setprofile(*arguments)
    abs(-1)
    sys.setprofile(*[None])


for _ in range(3):
    on_and_off(sys.setprofile, sys.setprofile)
    print(log)
    log.clear()
    spread([profiler])
    print(log)
    log.clear()
