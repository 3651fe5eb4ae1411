# Cycles of objects with __del__ are collected by gc and each finalizer runs once.
import gc

gc.disable()
log = []


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


a, b, c = Node("a"), Node("b"), Node("c")
a.other, b.other = b, a
c.me = c
del a, b, c
print(log)
print(gc.collect() > 0, sorted(log))
log.clear()


def closure_cycle():
    n = Node("closure")

    def f():
        return n, f
    n.f = f


def gen_cycle():
    n = Node("generator")

    def g():
        keep = n
        yield keep
        yield it
    it = g()
    next(it)
    n.it = it


def exc_cycle():
    n = Node("exception")
    try:
        raise ValueError
    except ValueError as e:
        saved = e


def class_cycle():
    class Local:
        n = Node("class")
    Local.me = Local


for f in (closure_cycle, gen_cycle, exc_cycle, class_cycle):
    f()
    before = list(log)
    gc.collect()
    print(f.__name__, before, log)
    log.clear()
lst = [Node("list")]
lst.append(lst)
d = {"n": Node("dict")}
d["d"] = d
del lst, d
gc.collect()
print(sorted(log), gc.isenabled(), gc.garbage)
