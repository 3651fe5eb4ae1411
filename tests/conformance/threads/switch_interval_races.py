# Pure-Python threads interleave under a tiny switch interval without corrupting objects.
import sys
import threading

old = sys.getswitchinterval()
sys.setswitchinterval(1e-5)
print(round(sys.getswitchinterval(), 6))
shared, table = [], {}


def worker(k):
    for i in range(3000):
        shared.append(k)
        table[(k, i % 100)] = table.get((k, i % 100), 0) + 1


ts = [threading.Thread(target=worker, args=(k,)) for k in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(shared), [shared.count(k) for k in range(4)], len(table), set(table.values()))


class Acc:
    total = 0

    def add(self, n):
        with lock:
            self.total += n


lock = threading.Lock()
acc = Acc()


def adder():
    for i in range(1500):
        acc.add(i)


ts = [threading.Thread(target=adder) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(acc.total == 4 * sum(range(1500)))
flag = []


def spinner():
    n = 0
    while not flag:
        n += 1
    result.append(n > 0)


result = []
t = threading.Thread(target=spinner)
t.start()
flag.append(1)
t.join(10)
print(len(result), t.is_alive())
sys.setswitchinterval(old)
try:
    sys.setswitchinterval(0)
except ValueError as e:
    print(e)
