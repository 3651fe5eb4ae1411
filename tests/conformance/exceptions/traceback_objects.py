import sys
import types


def a(): b()
def b():
    x = 5
    c()
def c(): raise ValueError("deep")


try:
    a()
except ValueError as error:
    tb = error.__traceback__
    names, t = [], tb
    while t:
        names.append((t.tb_frame.f_code.co_name, t.tb_lineno - t.tb_frame.f_code.co_firstlineno if t is not tb else "top"))
        t = t.tb_next
    print(names)
    print(tb.tb_next.tb_next.tb_frame.f_locals, sys.exc_info()[2] is tb, tb.tb_frame is sys._getframe())
    keep = error
keep.__traceback__ = tb.tb_next.tb_next
try:
    raise keep
except ValueError as error:
    t, names = error.__traceback__, []
    while t:
        names.append(t.tb_frame.f_code.co_name)
        t = t.tb_next
    print(names)
made = types.TracebackType(None, sys._getframe(), 0, 12)
print(made.tb_lineno, made.tb_lasti, made.tb_next)
made.tb_next = tb
for f in (lambda: setattr(tb, "tb_next", made), lambda: setattr(made, "tb_next", 5),
          lambda: setattr(made, "tb_lineno", 5),
          lambda: types.TracebackType(1, 2, 3, 4)):
    try:
        f()
    except (ValueError, TypeError, AttributeError) as error:
        print(error)
try:
    raise ValueError().with_traceback(tb)
except ValueError as error:
    print(error.__traceback__.tb_next is tb, error.__traceback__ is not tb)


def loop_raises():
    for i in range(3):
        try:
            raise keep
        except ValueError:
            pass


keep.__traceback__ = None
loop_raises()
n, t = 0, keep.__traceback__
while t:
    n, t = n + 1, t.tb_next
print("entries after three raises:", n)
