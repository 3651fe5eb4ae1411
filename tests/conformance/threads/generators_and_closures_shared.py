# Threads share closures, generators guarded by locks, counters and class state.
import itertools
import threading


def safe(it):
    lock = threading.Lock()

    def nxt():
        with lock:
            return next(it, None)
    return nxt


def numbers():
    a, b = 0, 1
    for _ in range(400):
        yield a % 1000
        a, b = b, a + b


nxt = safe(numbers())
got = []


def drain():
    while (v := nxt()) is not None:
        got.append(v)


ts = [threading.Thread(target=drain) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(got), sum(got) == sum(numbers()))
c = itertools.count()
seen = []
ts = [threading.Thread(target=lambda: [seen.append(next(c)) for _ in range(500)]) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(seen), len(set(seen)), max(seen))


class Once:
    _inst = None
    _lock = threading.Lock()
    made = 0

    def __new__(cls):
        with cls._lock:
            if cls._inst is None:
                cls.made += 1
                cls._inst = super().__new__(cls)
        return cls._inst


objs = []
ts = [threading.Thread(target=lambda: objs.append(Once())) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(Once.made, len({id(o) for o in objs}))
