# b21: gain: the host's frame below a running generator
def g():
    yield run.gi_frame.f_back.f_back
run = g()
frame = next(run)
reach(frame)
walk_frames(frame)
