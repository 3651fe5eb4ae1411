# Cyclic garbage made in a hot loop is reclaimed without an explicit collect.
import gc
import weakref

gc.enable()
dead = 0


class Node:
    __slots__ = ("next", "data", "__weakref__")


def on_death(ref):
    global dead
    dead += 1


refs = []
for i in range(6000):
    a, b = Node(), Node()
    a.next, b.next = b, a
    a.data = [i]
    refs.append(weakref.ref(a, on_death))
print(dead > 0)
del a, b
gc.collect()
print(dead)
refs.clear()


def frames():
    count = 0
    for i in range(6000):
        def f(n=i):
            return f, n
        f.loop = f
        count += f()[1] == i
    return count


print(frames())
print(gc.get_count()[0] < 10 ** 6)
