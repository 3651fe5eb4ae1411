# An exception in an atexit function does not stop the others.
# stderr is used for the report
import atexit
import sys

sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)


def bad():
    raise ValueError("in atexit")


def exiting():
    sys.exit(5)


atexit.register(print, "last")
atexit.register(bad)
atexit.register(print, "middle")
atexit.register(exiting)
atexit.register(print, "first")
print("main done")
