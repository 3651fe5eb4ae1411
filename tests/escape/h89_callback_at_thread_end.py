# h89: gain: a file, by a function of C that is called when a thread's own objects go
import _thread, functools, io, threading, time, weakref
class Boxed: pass
own, kept = threading.local(), []
def work():
    own.boxed = Boxed()
    kept.append(weakref.ref(own.boxed, functools.partial(io.FileIO, DROP_FILE, "w")))
attempt(_thread.start_new_thread, work, ())
time.sleep(0.3)
