# Lock, RLock, Condition, Semaphore, Barrier: exclusion and their error texts.
import threading

lock = threading.Lock()
count = 0


def bump(n):
    global count
    for _ in range(n):
        with lock:
            c = count
            count = c + 1


ts = [threading.Thread(target=bump, args=(2000,)) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(count)
print(lock.acquire(blocking=False), lock.acquire(blocking=False), lock.locked(), lock.acquire(timeout=0.01))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
r = threading.RLock()
with r:
    with r:
        print("reentered")
try:
    r.release()
except RuntimeError as e:
    print(e)
cond = threading.Condition()
items = []
out = []


def consumer():
    while True:
        with cond:
            cond.wait_for(lambda: items)
            x = items.pop(0)
        if x is None:
            return
        out.append(x)


t = threading.Thread(target=consumer)
t.start()
for i in [1, 2, 3, None]:
    with cond:
        items.append(i)
        cond.notify()
t.join()
print(out)
try:
    cond.notify()
except RuntimeError as e:
    print(e)
sem = threading.BoundedSemaphore(1)
with sem:
    print(sem.acquire(blocking=False))
try:
    sem.release()
except ValueError as e:
    print(e)
bar = threading.Barrier(3, action=lambda: out.append("action"))
got = []
ts = [threading.Thread(target=lambda: got.append(bar.wait())) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got), out[-1])
for bad in ((False, 1), (True, -2)):
    try:
        lock.acquire(*bad)
    except ValueError as e:
        print(e)
