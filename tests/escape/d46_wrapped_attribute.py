# d46: gain: the function inside a wrapper
import functools, contextlib
@contextlib.contextmanager
def cm(): yield
reach(cm.__wrapped__.__globals__)
for module in ("json", "typing", "functools", "re", "enum", "random", "statistics"):
    m = attempt(__import__, module)
    for name, value in list((attempt(vars, m) or {}).items()):
        reach(attempt(lambda: value.__wrapped__.__globals__))
        break
