# b21: gain: the same with a generator expression called from C
run = (attempt(lambda: run.gi_frame.f_back) for _ in range(2))
for frame in list(run):
    walk_frames(frame)
