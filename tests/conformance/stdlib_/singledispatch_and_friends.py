# singledispatch, singledispatchmethod, cached_property, total_ordering, reduce, wraps, cmp_to_key.
import functools
from collections.abc import Sequence


@functools.singledispatch
def show(x, *a):
    return f"default {x!r}"


@show.register
def _(x: int, *a):
    return f"int {x} {a}"


@show.register(str)
@show.register(bytes)
def _(x):
    return f"text {x!r}"


@show.register
def _(x: list | tuple):
    return f"seq of {len(x)}"


@show.register(Sequence)
def _(x):
    return "abstract sequence"


print(show(5, 1), show(True), show("s"), show(b"b"), show([1]), show((1, 2)), show(range(3)), show(None), show(2.5))
print(show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry))
try:
    show()
except TypeError as e:
    print(e)


class Fmt:
    loads = 0

    @functools.singledispatchmethod
    def go(self, x):
        return "obj"

    @go.register
    def _(self, x: int):
        return "int"

    @functools.cached_property
    def heavy(self):
        Fmt.loads += 1
        return [Fmt.loads]


f = Fmt()
print(f.go(1), f.go("s"), f.heavy is f.heavy, Fmt.loads, vars(f))
del f.heavy
print(f.heavy)
for _ in range(2000):
    f.heavy
f.heavy = "set"
print(f.heavy, Fmt.loads)


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)], reverse=True)[0].n)
print(functools.reduce(lambda a, b: a * b, range(1, 11)), functools.reduce(max, [], 0))
print(sorted(["bb", "a", "ccc"], key=functools.cmp_to_key(lambda a, b: len(b) - len(a))))
try:
    functools.reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
