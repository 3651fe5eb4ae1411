# setitimer interrupts a busy loop, a call-heavy loop and a builtin-heavy loop.
import signal
import time


class Timeout(Exception):
    pass


def on_alarm(num, frame):
    raise Timeout(frame.f_code.co_name != "")


signal.signal(signal.SIGALRM, on_alarm)


def busy():
    i = 0
    while True:
        i += 1


def calls():
    def f(x):
        return x
    while True:
        f(1)


def builtins_loop():
    while True:
        len(str(sum([1, 2])))


def empty():
    while True:
        pass


def gens():
    def g():
        while True:
            yield 1
    for _ in g():
        pass


def tight():
    for _ in iter(int, 1):
        pass


for f in (busy, calls, builtins_loop, empty, gens, tight):
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        f()
    except Timeout as e:
        print(f.__name__, "timed out", e)
signal.setitimer(signal.ITIMER_REAL, 0.02)
t = time.monotonic()
try:
    time.sleep(5)
except Timeout:
    print("sleep interrupted", time.monotonic() - t < 3)
print(signal.setitimer(signal.ITIMER_REAL, 0), signal.getitimer(signal.ITIMER_REAL))
