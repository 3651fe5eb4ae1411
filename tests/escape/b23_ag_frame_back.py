# b23: gain: the frame that drives an async generator
async def ag():
    yield attempt(lambda: run.ag_frame.f_back)
run = ag()
try:
    run.__anext__().send(None)
except StopIteration as stop:
    walk_frames(stop.value)
