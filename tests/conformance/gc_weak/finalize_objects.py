# weakref.finalize: calling, detaching, atexit order and alive state.
import weakref


class F:
    pass


def note(*a, **k):
    print("finalize", a, k)
    return "ret"


f = F()
fin = weakref.finalize(f, note, 1, x=2)
print(fin.alive, fin.peek()[1:] == (note, (1,), {"x": 2}))
del f
print(fin.alive, fin(), fin.peek())
f = F()
fin = weakref.finalize(f, note, "explicit")
print(fin(), fin(), fin.alive)
del f
f = F()
fin = weakref.finalize(f, note, "detached")
print(fin.detach()[1] is note, fin.alive)
del f
f = F()
for i in range(3):
    weakref.finalize(f, note, "lifo", i)
del f
g = F()
fe = weakref.finalize(g, note, "at exit 1")
h = F()
no = weakref.finalize(h, note, "not at exit")
no.atexit = False
k = F()
ke = weakref.finalize(k, note, "at exit 2")
print("end of module")
