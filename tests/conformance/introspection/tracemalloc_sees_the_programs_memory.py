# What it takes to run a function for the first time is not counted as the program's memory.
import tracemalloc


def many_lines(a):
    b = a + 1
    c = b * 2
    d = [b, c, a]
    e = {b: c, c: d}
    f = (a, b, c, e)
    g = a if b else c
    h = [x for x in d if x]
    return len(f), len(h), g.bit_length(), sum(d), max(h), min(h), str(a), repr(b)


def first_run():
    before, _ = tracemalloc.get_traced_memory()
    many_lines(1)
    after, _ = tracemalloc.get_traced_memory()
    return after - before


tracemalloc.start()
tracemalloc.get_traced_memory()
print(first_run() < 600)
tracemalloc.stop()
