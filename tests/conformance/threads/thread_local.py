# threading.local: per-thread values, subclass __init__, missing attributes, dict.
import threading


class Local(threading.local):
    shared = "class"

    def __init__(self, start):
        self.n = start


loc = Local(10)
loc.n += 1
out = []


def work(i):
    first = loc.n
    for _ in range(1000):
        loc.n += i
    loc.own = i
    out.append((i, first, loc.n, sorted(vars(loc))))


ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
    t.join()
print(out)
print(loc.n, vars(loc), loc.shared)
plain = threading.local()
plain.x = 1


def see():
    try:
        plain.x
    except AttributeError as e:
        out.append(str(e).replace("_thread._local", "local"))
    plain.x = "other"


t = threading.Thread(target=see)
t.start()
t.join()
print(out[-1], plain.x)
del plain.x
print(hasattr(plain, "x"))
try:
    threading.local(1)
except TypeError as e:
    print(e)
import contextvars
var = contextvars.ContextVar("v", default="default")
var.set("main")
t = threading.Thread(target=lambda: out.append(var.get()))
t.start()
t.join()
print(out[-1], contextvars.copy_context().run(lambda: var.get()))
