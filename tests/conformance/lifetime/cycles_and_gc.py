import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, end="; ")


def p(text): print("|", text)


a = Node("self"); a.me = a
r = weakref.ref(a)
del a; p(f"still alive {r() is not None}")
gc.collect(); p(f"collected {r() is None}")
a, b = Node("a"), Node("b"); a.other, b.other = b, a
a.other = None; del a; p("cycle broken by hand: a still held by b"); del b; p("both gone")


def make_cycle():
    n = Node("closure")
    def f(): return n, f
    n.f = f


make_cycle(); p("waiting"); gc.collect(); p("collected")


def exception_cycle():
    d = Node("frame cycle")
    try:
        raise ValueError
    except ValueError as e:
        kept = e


exception_cycle(); p("frame refers to exception refers to frame"); gc.collect(); p("collected")


def generator():
    me = yield
    yield me


g = generator(); next(g); g.send(g); w = weakref.ref(g); del g; p(w() is not None); gc.collect(); p(w() is None)
x = []; x.append(x); x.append(Node("in cyclic list")); del x; p(""); gc.collect(); p("collected")


class Saves:
    def __del__(self): saved.append(self)


saved = []
s = Saves(); s.me = s; del s; gc.collect(); p(len(saved)); saved[0].me = None; saved.clear(); p(len(saved))
print(gc.isenabled(), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked({}), gc.garbage)


class WithCallback: pass


c = WithCallback(); c.me = c
ref = weakref.ref(c, lambda r: print("callback", end=" "))
del c; gc.collect(); p("weakref callback of a collected cycle")
gc.enable()
