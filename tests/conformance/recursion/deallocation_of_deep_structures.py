N = 200_000
for make in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}, lambda x: [1, x, 2]):
    x = None
    for _ in range(N): x = make(x)
    depth = 0
    y = x
    while y is not None and depth < 3:
        y = y["k"] if isinstance(y, dict) else y[1] if len(y) == 3 else y[0]
        depth += 1
    del x, y
    print("dropped", depth)


class Node:
    __slots__ = ("next",)
    def __init__(self, next): self.next = next


class DictNode:
    def __init__(self, next): self.next = next


for cls in (Node, DictNode):
    head = None
    for _ in range(N): head = cls(head)
    head = None
    print("dropped", cls.__name__)


def closure(inner): return lambda: inner


f = None
for _ in range(N): f = closure(f)
f = None
print("dropped closures")


def method(obj): return obj.__repr__


e = None
for i in range(N):
    new = ValueError(i)
    new.__cause__ = e
    e = new
e = new = None
print("dropped exceptions")


def gen(inner):
    keep = inner
    yield keep


g = None
for _ in range(N // 10):
    g2 = gen(g)
    next(g2)
    g = g2
g = g2 = None
print("dropped generators")
from functools import partial
p = None
for _ in range(N): p = partial(print, p)
p = None
x = ()
for _ in range(N): x = (x, iter([x]))
x = None
print("end")
