# e61: gain: exec of guest text by timeit
import timeit
names = {}
timeit.timeit("reach(__import__('os'))", number=1, globals={"reach": reach})
reach(attempt(lambda: timeit.Timer.timeit.__globals__))
