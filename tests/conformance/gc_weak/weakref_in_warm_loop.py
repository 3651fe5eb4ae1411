# Weak references and finalizers to functions, classes, generators and bound methods in a loop.
import gc
import weakref


def make(n):
    def f():
        return n
    return f


dead = []
for i in range(2000):
    f = make(i)
    r = weakref.ref(f, lambda _, i=i: dead.append(i) if i % 500 == 0 else None)
    assert r()() == i
    refs = r
del f
print(dead)


def gen():
    yield 1


g = gen()
next(g)
rg = weakref.ref(g)
print(rg() is g)
g = None
print(rg())


class A:
    def m(self):
        return "m"


a = A()
r1 = weakref.ref(a.m)
print(r1())
wm = weakref.WeakMethod(a.m)
print(wm()())


def local_class():
    class L:
        pass
    return weakref.ref(L)


rc = local_class()
gc.collect()
print(rc())
s = {1}
rs = weakref.ref(s)
print(rs() == {1})
del s
print(rs())
total = 0
w = weakref.WeakSet()
for i in range(2000):
    o = A()
    w.add(o)
    total = max(total, len(w))
print(total)
