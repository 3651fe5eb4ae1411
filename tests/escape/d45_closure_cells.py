# d45: gain: host objects in closure cells
import functools, contextlib
for f in (functools.lru_cache(len), functools.singledispatch(len), contextlib.contextmanager(len), functools.total_ordering):
    for cell in attempt(lambda: f.__closure__) or ():
        reach(attempt(lambda: cell.cell_contents))
    reach(attempt(lambda: f.__globals__))
