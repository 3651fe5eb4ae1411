# functools.lru_cache and cache: hits, misses, eviction, typed keys, errors, methods, recursion.
from functools import cache, lru_cache
import sys

calls = []


@lru_cache(maxsize=3)
def f(x, *, k=0):
    calls.append(x)
    if x == "bad":
        raise ValueError("not cached")
    return (x, k)


for x in (1, 2, 1, 3, 4, 2, 1):
    f(x)
print(calls, f.cache_info())
f(1.0)
f(True)
print(f.cache_info().hits)
for _ in range(2):
    try:
        f("bad")
    except ValueError:
        pass
print(calls.count("bad"))
f.cache_clear()
print(f.cache_info(), f.cache_parameters(), f.__wrapped__(9), f.__name__)
try:
    f([1])
except TypeError as e:
    print(e)


@lru_cache(typed=True)
def t(x):
    return type(x).__name__


print(t(1), t(1.0), t(True), t.cache_info().currsize)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(200), fib.cache_info())


class C:
    made = 0

    @lru_cache(None)
    def m(self, x):
        C.made += 1
        return x * 2


c, d = C(), C()
print(sum(c.m(i % 10) + d.m(i % 5) for i in range(2000)), C.made, C.m.cache_info().currsize)


@lru_cache(maxsize=0)
def none(x):
    return x


print([none(1) for _ in range(3)], none.cache_info())
