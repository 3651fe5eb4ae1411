# e59: gain: the dispatcher's own frames and cells
import functools
@functools.singledispatch
def f(x): pass
for name in ("dispatch", "register", "_clear_cache", "registry"):
    value = attempt(getattr, f, name)
    reach(attempt(lambda: value.__globals__))
    for cell in attempt(lambda: value.__closure__) or ():
        reach(attempt(lambda: cell.cell_contents))
