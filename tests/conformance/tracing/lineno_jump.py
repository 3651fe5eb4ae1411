# Setting f_lineno from a trace function: forward, backward, out of loops, and refused jumps.
import sys
import warnings

warnings.simplefilter("ignore")


def run(func, src, dst, times=1):
    left = [times]
    msg = []

    def tracer(frame, event, arg):
        if frame.f_code is not func.__code__:
            return None
        if event == "line" and left[0] and frame.f_lineno == func.__code__.co_firstlineno + src:
            left[0] -= 1
            try:
                frame.f_lineno = func.__code__.co_firstlineno + dst
            except (ValueError, TypeError) as e:
                msg.append(str(e))
        return tracer
    out = []
    sys.settrace(tracer)
    try:
        func(out)
    except Exception as e:
        msg.append(repr(e))
    sys.settrace(None)
    print(func.__name__, out, msg)


def simple(out):
    out.append(1)
    out.append(2)
    out.append(3)


def loop(out):
    for i in range(3):
        out.append(i)
        out.append(-i)
    out.append("end")


def guarded(out):
    out.append("start")
    try:
        out.append("body")
    except KeyError:
        out.append("except")
    finally:
        out.append("finally")
    with open(__file__) as f:
        out.append("with")


def cond(out):
    if out:
        out.append("if")
    else:
        out.append("else")


run(simple, 2, 3)
run(simple, 3, 1)
run(loop, 3, 4)
run(loop, 2, 4)
run(loop, 4, 2)
run(guarded, 1, 3)
run(guarded, 1, 9)
run(guarded, 3, 5)
run(cond, 4, 2)
run(simple, 2, 100)
run(simple, 2, -1)
try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    print(e)
