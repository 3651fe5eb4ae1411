import sys


class D:
    def __del__(self):
        raise ValueError("in __del__")


def unraisable(info):
    print("unraisable:", repr(info.exc_value), type(info.object).__name__)


sys.unraisablehook = unraisable
d = D()
del d
print("after del")


class BadRepr:
    def __repr__(self): raise KeyError("bad repr")


import weakref
target = type("T", (), {})()
ref = weakref.ref(target, lambda r: 1 / 0)
del target
print(ref())


def g():
    try:
        yield
    finally:
        raise OSError("while closing")


it = g()
next(it)
del it


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)


sys.excepthook = hook


def fails(): raise BufferError("uncaught")


fails()
