# Without a guard: a wrapper of functools has the namespace of the library. Seed 20:28.
v22 = t(lambda: imp('functools').singledispatch(fun))
finish(484460)
