# Without a guard: a function of bz2 by its name, called with what there is. Seed 20:56.
v15 = t(lambda: some_call(imp('bz2'), 329457))
finish(829683)
