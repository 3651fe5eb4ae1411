# queue.Queue pipeline of three stages, LIFO and priority queues, timeouts and shutdown.
import queue
import threading

a, b = queue.Queue(maxsize=4), queue.Queue()


def square():
    while True:
        x = a.get()
        if x is None:
            b.put(None)
            return
        b.put(x * x)
        a.task_done()


def collect(out):
    while (x := b.get()) is not None:
        out.append(x)


out = []
ts = [threading.Thread(target=square), threading.Thread(target=collect, args=(out,))]
for t in ts:
    t.start()
for i in range(50):
    a.put(i)
a.join()
a.put(None)
for t in ts:
    t.join()
print(len(out), out[:5], sum(out))
q = queue.LifoQueue()
for i in range(3):
    q.put(i)
print([q.get() for _ in range(3)])
p = queue.PriorityQueue()
for x in ((2, "b"), (1, "a"), (3, "c")):
    p.put(x)
print(p.get(), p.qsize())
for f in (lambda: queue.Queue().get(timeout=0.01), lambda: queue.Queue().get_nowait(), lambda: q.task_done() or q.task_done() or
          q.task_done() or q.task_done()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
full = queue.Queue(1)
full.put(1)
try:
    full.put(2, block=False)
except queue.Full:
    print("Full")
full.shutdown()
print(full.get())
try:
    full.get()
except queue.ShutDown:
    print("ShutDown")
