# d52: gain: the same for a type parameter of the library
import typing, collections.abc
def f[T: int, *U = int](): pass
T = f.__type_params__[0]
for name in ("evaluate_bound", "evaluate_default", "evaluate_constraints"):
    e = attempt(getattr, T, name)
    reach(attempt(lambda: e.__builtins__))
for name in dir(typing):
    value = attempt(getattr, typing, name)
    reach(attempt(lambda: value.evaluate_value.__globals__))
