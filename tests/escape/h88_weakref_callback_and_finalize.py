# h88: gain: the same by weak references
import weakref, sys
class C: pass
def look(*a): walk_frames(attempt(lambda: sys._getframe(1)))
c = C()
r = weakref.ref(c, look)
weakref.finalize(c, look)
attempt(host_show, c)
del c
