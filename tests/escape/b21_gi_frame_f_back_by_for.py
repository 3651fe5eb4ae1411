# b21: gain: the same while a for loop runs it
def g():
    yield [run.gi_frame.f_back, run.gi_frame]
run = g()
for back, own in run:
    walk_frames(back)
    walk_frames(own)
