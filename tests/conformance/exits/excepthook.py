# sys.excepthook replaces the report; a failing hook; sys.last_exc.
# exit status: 1
import sys


def hook(tp, val, tb):
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print("hook", tp.__name__, val, names, sys.last_exc is val if hasattr(sys, "last_exc") else None)
    sys.stderr.write("custom report\n")


sys.excepthook = hook


def f():
    raise ValueError("v")


f()
