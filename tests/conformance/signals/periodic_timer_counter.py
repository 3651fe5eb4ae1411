# A repeating timer runs a non-raising handler while a loop keeps its own state intact.
import signal

ticks = 0


def tick(num, frame):
    global ticks
    ticks += 1
    scratch = [i * 2 for i in range(10)]


signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)
total = n = 0
while ticks < 5:
    for i in range(100):
        total += i
    n += 1
signal.setitimer(signal.ITIMER_REAL, 0)
print(ticks >= 5, total == n * 4950)


def f(x):
    return [y + 1 for y in x]


signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
start = ticks
data = [0] * 20
rounds = 0
while ticks < start + 5:
    data = f(data)
    rounds += 1
signal.setitimer(signal.ITIMER_REAL, 0)
print(set(data) == {rounds}, len(data))
