# b23: gain: a library's frame by a context manager
import contextlib
@contextlib.contextmanager
def cm():
    yield attempt(lambda: here.gen.gi_frame.f_back)
here = cm()
with here as frame:
    walk_frames(frame)
    reach(attempt(lambda: here.func.__wrapped__.__globals__))
    reach(attempt(lambda: here.__class__.__enter__.__globals__))
