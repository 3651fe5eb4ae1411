# Without a guard: a function of _io by its name, called with what there is. Seed 20:44.
v28 = t(lambda: some_call(imp('_io'), 966647))
finish(309223)
