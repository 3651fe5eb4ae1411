# Without a guard: a function's namespace leads to builtins and their modules. Seed 20:36.
v5 = t(lambda: (lambda *a, **k: (a, k)))
finish(241873)
