# j101: gain: chains dropped
class Node:
    __slots__ = ("next",)
head = None
for _ in range(10 ** 6):
    n = Node(); n.next = head; head = n
del head, n
import itertools, functools
it = iter(())
for _ in range(10 ** 5): it = itertools.chain(it, ())
del it
f = len
for _ in range(10 ** 5): f = functools.partial(f)
del f
e = None
for _ in range(10 ** 5):
    e2 = ValueError(); e2.__context__ = e; e = e2
del e, e2
print("alive")
