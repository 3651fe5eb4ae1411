# weakref.ref, callbacks, proxies, equality and hashing of references.
import weakref


class Obj:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __hash__(self):
        return hash(self.v)

    def m(self):
        return self.v


o = Obj(1)
r = weakref.ref(o, lambda ref: print("callback", ref() is None))
p = weakref.proxy(o)
print(r() is o, p.v, p.m(), weakref.getweakrefcount(o), r is weakref.ref(o))
same, other = Obj(1), Obj(2)
print(r == weakref.ref(same), r == weakref.ref(other), hash(r) == hash(o))
p.v = 5
print(o.v)
wm = weakref.WeakMethod(o.m)
print(wm()(), wm.alive if hasattr(wm, "alive") else "-")
del o
print(r(), wm())
try:
    p.v
except ReferenceError as e:
    print(e)
for bad in (5, "s", (), None, object()):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
log = []


class Many:
    pass


m = Many()
refs = [weakref.ref(m, lambda r, i=i: log.append(i)) for i in range(4)]
del refs[1]
del m
print(log)


def raising(r):
    raise ValueError("in callback")


import sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
m = Many()
r = weakref.ref(m, raising)
del m


class Slots:
    __slots__ = ("a",)


class SlotsW:
    __slots__ = ("a", "__weakref__")


print(weakref.ref(SlotsW())())
try:
    weakref.ref(Slots())
except TypeError as e:
    print(e)
