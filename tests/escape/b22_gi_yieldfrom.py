# b22: gain: a generator below another one
import contextlib
@contextlib.contextmanager
def cm():
    yield
def outer():
    yield from inner()
def inner():
    yield 1
run = outer()
next(run)
walk_frames(attempt(lambda: run.gi_yieldfrom.gi_frame))
walk_frames(attempt(lambda: cm().gen.gi_frame))
