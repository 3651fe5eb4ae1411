# Exceptions in __del__ go to sys.unraisablehook and do not disturb the running code.
import gc
import sys


def hook(u):
    print("hook", u.exc_type.__name__, u.exc_value, getattr(u.object, "__qualname__", None), u.err_msg is None or "ignored" in u.err_msg.lower())


sys.unraisablehook = hook


class Bad:
    def __init__(self, exc):
        self.exc = exc

    def __del__(self):
        raise self.exc


def work():
    b = Bad(ValueError("local"))
    return 5


print(work())
try:
    b = Bad(KeyError("during"))
    raise OSError("real")
except OSError as e:
    del b
    print("still", e)
Bad(SystemExit(3))
Bad(KeyboardInterrupt())
c = Bad(TypeError("cycle"))
c.c = c
del c
gc.collect()
for i in range(3):
    Bad(IndexError(i))
print(sys.exception())


class NoDel:
    __del__ = 5


NoDel()


class Late:
    pass


x = Late()
Late.__del__ = lambda self: print("added later")
del x
y = Late()
y.__del__ = lambda: print("instance attr is ignored")
del y
sys.unraisablehook = sys.__unraisablehook__
print("done")
