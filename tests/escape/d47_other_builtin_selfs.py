# d47: gain: other modules by their functions
import math, time, itertools, _operator
for f in (math.sin, time.time, _operator.add, iter, sorted, __build_class__, __import__):
    reach(attempt(lambda: f.__self__))
