import traceback


def tb(f):
    try:
        f()
    except BaseException:
        print(traceback.format_exc().replace(__file__, "FILE"), end="")
        print("---")


def inner(): 1 / 0


def chain():
    try:
        inner()
    except ZeroDivisionError as e:
        raise ValueError("wrapped") from e


def context():
    try:
        inner()
    finally:
        raise KeyError("in finally")


def hidden():
    try:
        inner()
    except ZeroDivisionError:
        raise OSError("hides it") from None


def group():
    caught = []
    for f in (inner, lambda: int("x")):
        try:
            f()
        except Exception as e:
            caught.append(e)
    raise ExceptionGroup("several", caught)


def reraised():
    try:
        inner()
    except ZeroDivisionError as e:
        e.add_note("noted")
        raise


def recursive(n):
    if n:
        recursive(n - 1)
    raise LookupError("bottom")


def again():
    try:
        inner()
    except ZeroDivisionError as e:
        raise e


for f in (chain, context, hidden, group, reraised, lambda: recursive(8), again):
    tb(f)
