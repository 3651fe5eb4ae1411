# ThreadPoolExecutor: map order, futures, exceptions, callbacks, as_completed, cancel.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
import threading


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fail(x):
    raise ValueError(f"bad {x}")


with ThreadPoolExecutor(4, thread_name_prefix="pool") as ex:
    print(list(ex.map(fib, range(15))))
    f = ex.submit(pow, 2, 10)
    print(f.result(), f.done(), f.exception())
    f = ex.submit(fail, 1)
    print(repr(f.exception()))
    try:
        f.result()
    except ValueError as e:
        print("raised", e)
    futs = [ex.submit(fib, n) for n in (10, 5, 8)]
    print(sorted(f.result() for f in as_completed(futs)))
    done, pending = wait(futs)
    print(len(done), len(pending))
    out = []
    f = ex.submit(lambda: 7)
    f.result()
    f.add_done_callback(lambda fu: out.append(fu.result()))
    print(out)
    print(ex.submit(lambda: threading.current_thread().name.startswith("pool")).result())
    try:
        list(ex.map(lambda x: 1 // x, [1, 0]))
    except ZeroDivisionError as e:
        print(e)
try:
    ex.submit(print)
except RuntimeError as e:
    print(e)
gate = threading.Event()
with ThreadPoolExecutor(1) as ex:
    first = ex.submit(gate.wait)
    second = ex.submit(print, "never")
    print(second.cancel(), second.cancelled())
    gate.set()
    print(first.result())
