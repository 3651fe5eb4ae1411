# Exceptions raised in finally while another is in flight, and unraisable ones at drop.
import sys
import warnings


def f1():
    try:
        yield 1
    finally:
        raise KeyError("finally")


def f2():
    try:
        yield 1
    finally:
        yield "from finally"


warnings.simplefilter("ignore", SyntaxWarning)
exec("""
def f3():
    try:
        yield 1
        raise OSError("body")
    finally:
        return "swallowed"
""")


def show(f, *a):
    try:
        print("=>", f(*a))
    except BaseException as e:
        print(type(e).__name__, e, "| context", repr(e.__context__))


g = f1(); next(g); show(g.throw, ValueError("in"))
g = f1(); next(g); show(g.close)
g = f1(); next(g); show(next, g)
g = f2(); next(g); show(g.throw, ValueError("in")); show(next, g)
g = f2(); next(g); show(g.close); show(next, g)
g = f3(); next(g); show(next, g)
g = f3(); next(g); show(g.close)


def hook(u):
    print("unraisable", u.exc_type.__name__, u.exc_value, "|", u.err_msg.split(" <")[0])


sys.unraisablehook = hook
g = f1(); next(g)
del g
g = f2(); next(g)
del g
print("end")
