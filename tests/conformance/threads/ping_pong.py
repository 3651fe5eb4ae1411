# Two threads alternate strictly through events and conditions.
import threading

log = []
ping, pong = threading.Event(), threading.Event()


def a():
    for i in range(5):
        ping.wait()
        ping.clear()
        log.append(f"a{i}")
        pong.set()


def b():
    for i in range(5):
        pong.wait()
        pong.clear()
        log.append(f"b{i}")
        ping.set()


ts = [threading.Thread(target=a), threading.Thread(target=b)]
for t in ts:
    t.start()
ping.set()
for t in ts:
    t.join()
print(log)
turn = 0
cond = threading.Condition()
order = []


def rr(me, n):
    global turn
    for _ in range(n):
        with cond:
            cond.wait_for(lambda: turn % 3 == me)
            order.append(me)
            turn += 1
            cond.notify_all()


ts = [threading.Thread(target=rr, args=(i, 4)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(order)
