# WeakValueDictionary, WeakKeyDictionary and WeakSet lose entries as objects die.
import weakref


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K{self.n}"


wv = weakref.WeakValueDictionary()
objs = [K(i) for i in range(4)]
for o in objs:
    wv[o.n] = o
print(sorted(wv), len(wv))
del objs[1], o
print(sorted(wv), wv.get(1), 2 in wv)
for key, val in wv.items():
    objs.clear()
    break
print(len(wv), val)
del val
print(len(wv), dict(wv))
wk = weakref.WeakKeyDictionary()
a, b = K("a"), K("b")
wk[a], wk[b] = 1, 2
print(sorted((k.n, v) for k, v in wk.items()))
del a
print(list(wk.items()))
ws = weakref.WeakSet([b])
ws.add(c := K("c"))
print(len(ws), b in ws, sorted(x.n for x in ws))
del b
print(list(ws), list(wk))
ws.discard(c)
print(len(ws))
try:
    wv[9]
except KeyError as e:
    print("KeyError", e)
try:
    wk[5] = 1
except TypeError as e:
    print(e)
cache = weakref.WeakValueDictionary()
made = 0


def get(n):
    global made
    try:
        return cache[n]
    except KeyError:
        made += 1
        cache[n] = v = K(n)
        return v


for i in range(2000):
    x = get(i % 3)
print(made)
keep = [get(i) for i in range(3)]
made = 0
for i in range(2000):
    get(i % 3)
print(made)
