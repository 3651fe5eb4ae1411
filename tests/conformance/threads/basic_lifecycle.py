# Thread start, join, names, daemon flags, identity and misuse errors.
import threading

log = []


def work(n, *, tag="t"):
    for i in range(n):
        log.append((tag, i))


t = threading.Thread(target=work, args=(3,), kwargs={"tag": "w"}, name="worker")
print(t.name, t.is_alive(), t.ident, t.daemon)
t.start()
t.join()
print(t.is_alive(), t.ident is not None, log)
for f in (t.start, lambda: threading.Thread(target=work).join(), lambda: threading.current_thread().join(),
          lambda: setattr(t, "daemon", True) or "set ok"):
    try:
        print(f())
    except RuntimeError as e:
        print(e)


class Sub(threading.Thread):
    def __init__(self):
        super().__init__(name="sub")
        self.result = None

    def run(self):
        self.result = (threading.current_thread() is self, threading.current_thread().name)


s = Sub()
s.start()
s.join()
print(s.result)
print(threading.main_thread() is threading.current_thread(), threading.active_count())
ts = [threading.Thread(target=lambda i=i: log.append(i)) for i in range(5)]
log.clear()
for t in ts:
    t.start()
for t in ts:
    t.join(5)
print(sorted(log))
ev = threading.Event()
t = threading.Thread(target=ev.wait)
t.start()
t.join(timeout=0.01)
print(t.is_alive())
ev.set()
t.join()
timer = threading.Timer(0.01, lambda: log.append("timer"))
timer.start()
timer.join()
print(log[-1])
c = threading.Timer(60, print)
c.start()
c.cancel()
c.join()
print(c.finished.is_set())
