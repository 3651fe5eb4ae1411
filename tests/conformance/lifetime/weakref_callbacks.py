import weakref


class T:
    def __init__(self, name="t"): self.name = name
    def method(self): return self.name
    def __del__(self): print("__del__", self.name, end=" ")


t = T()
refs = [weakref.ref(t, lambda r, i=i: print("callback", i, r() is None, end=" ")) for i in range(3)]
print(weakref.getweakrefcount(t), refs[0]() is t, refs[0] == refs[1], weakref.ref(t) is weakref.ref(t))
del t
print("| dead", [r() for r in refs])
t = T("u")
dropped = weakref.ref(t, lambda r: print("never"))
del dropped
p = weakref.proxy(t, lambda p: print("proxy callback", end=" "))
print(p.name, p.method(), type(p).__name__, bool(p))
del t
print()
try:
    p.name
except ReferenceError as error:
    print(error)
a, b = T("a"), T("b")
wv = weakref.WeakValueDictionary(a=a, b=b)
wk = weakref.WeakKeyDictionary({a: 1, b: 2})
ws = weakref.WeakSet([a, b])
del a
print("|", sorted(wv), len(wk), len(ws))
m = weakref.WeakMethod(b.method)
print(m()(), weakref.ref(b.method)())
f = weakref.finalize(b, print, "finalize", "args", end=" ")
print(f.alive)
del b
print("|", f.alive, m(), len(wv), len(wk), len(ws))


class Raising:
    pass


import sys
sys.unraisablehook = lambda info: print("unraisable", repr(info.exc_value), end=" ")
x = Raising()
r1 = weakref.ref(x, lambda r: 1 / 0)
r2 = weakref.ref(x, lambda r: print("still called", end=" "))
del x
print()


def local():
    t = T("local")
    r = weakref.ref(t, lambda r: print("local callback", end=" "))
    return r


print(local()())
for value in (5, "s", (), None, [], {}):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
print(weakref.ref(T("temp"))(), type(weakref.ref(len)).__name__, weakref.ref(local)() is local)
