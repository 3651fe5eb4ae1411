# b22: gain: from a frame to its generator
def g():
    yield run.gi_frame
run = g()
frame = next(run)
reach(attempt(lambda: frame.f_generator.gi_frame.f_builtins))
reach(attempt(lambda: frame.f_back))
