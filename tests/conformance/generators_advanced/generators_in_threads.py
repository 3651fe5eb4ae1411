# A generator advanced from several threads, and one already running in another thread.
import threading


def g():
    for i in range(6):
        yield i, threading.current_thread().name


it = g()
out = []
for n in range(3):
    t = threading.Thread(target=lambda: out.append([next(it), next(it)]), name=f"T{n}")
    t.start()
    t.join()
print(out)
print(next(it, "end"))

started, release = threading.Event(), threading.Event()


def blocking():
    started.set()
    release.wait(5)
    yield "done"


b = blocking()
res = []
t = threading.Thread(target=lambda: res.append(next(b)))
t.start()
started.wait(5)
try:
    next(b)
except ValueError as e:
    print(e)
try:
    b.close()
except ValueError as e:
    print(e)
release.set()
t.join()
print(res, next(b, "end"))
