# Handlers run in the main thread even when another thread raises; signal.signal is main-only.
import os
import signal
import threading

log = []


def handler(num, frame):
    log.append(threading.current_thread() is threading.main_thread())


signal.signal(signal.SIGUSR1, handler)


def worker():
    os.kill(os.getpid(), signal.SIGUSR1)
    try:
        signal.signal(signal.SIGUSR2, handler)
    except ValueError as e:
        errs.append(str(e))


errs = []
t = threading.Thread(target=worker)
t.start()
t.join()
for _ in range(1000):
    pass
print(log, errs)
r, w = os.pipe()
os.set_blocking(w, False)
old = signal.set_wakeup_fd(w)
signal.raise_signal(signal.SIGUSR1)
print(old, os.read(r, 1) == bytes([signal.SIGUSR1]), len(log))
signal.set_wakeup_fd(-1)
os.close(r)
os.close(w)
