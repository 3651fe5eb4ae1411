# Without a guard: f_builtins are the real ones. Seed 20:39.
v6 = t(lambda: frame().f_builtins)
finish(937712)
