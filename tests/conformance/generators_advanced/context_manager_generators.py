# contextlib.contextmanager built on generators: every way out of the block.
from contextlib import contextmanager


@contextmanager
def cm(tag, swallow=()):
    print("enter", tag)
    try:
        yield tag.upper()
    except swallow as e:
        print("swallow", e)
    finally:
        print("leave", tag)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def replaces():
    try:
        yield
    except KeyError as e:
        raise ValueError("replaced") from e


def returning():
    with cm("ret") as v:
        return v


print(returning())
for i in range(2):
    with cm(f"loop{i}"):
        if i == 0:
            continue
        break
with cm("s", KeyError):
    raise KeyError("k")
for make in (no_yield, two_yields, replaces):
    try:
        with make():
            if make is replaces:
                raise KeyError("x")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
with cm("outer", StopIteration):
    raise StopIteration("si")


@cm("deco")
def decorated(x):
    print("body", x)


decorated(1)
decorated(2)
