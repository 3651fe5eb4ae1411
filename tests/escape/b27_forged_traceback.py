# b27: gain: any frame put into an exception
import types
def g():
    yield run.gi_frame
run = g()
frame = next(run)
tb = types.TracebackType(None, frame, 0, 1)
walk_frames(tb.tb_frame)
try:
    raise ValueError().with_traceback(tb)
except ValueError as error:
    t = error.__traceback__
    while t:
        walk_frames(t.tb_frame)
        t = t.tb_next
