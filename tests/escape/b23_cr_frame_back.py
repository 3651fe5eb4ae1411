# b23: gain: the frame that drives a coroutine
async def co():
    return run.cr_frame.f_back
run = co()
try:
    run.send(None)
except StopIteration as stop:
    walk_frames(stop.value)
