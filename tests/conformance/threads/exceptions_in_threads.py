# threading.excepthook, SystemExit in a thread, and that the main thread goes on.
import threading


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


threading.excepthook = hook


def raiser(e):
    raise e


def deep(n):
    if n == 0:
        1 / 0
    deep(n - 1)


for e in (ValueError("v"), SystemExit(3), KeyError("k"), KeyboardInterrupt("ki")):
    t = threading.Thread(target=raiser, args=(e,), name="thr-" + type(e).__name__)
    t.start()
    t.join()
    print("joined", t.is_alive())
t = threading.Thread(target=deep, args=(20,), name="deep")
t.start()
t.join()


def handled():
    try:
        raise OSError("inside")
    except OSError as e:
        results.append(str(e))


results = []
t = threading.Thread(target=handled)
t.start()
t.join()
print(results)


def bad_hook(args):
    raise RuntimeError("hook failed")


import sys
threading.excepthook = threading.__excepthook__
print("main continues")


class Result(threading.Thread):
    def run(self):
        try:
            self.value = int("x")
        except BaseException as e:
            self.error = e


r = Result()
r.start()
r.join()
print(repr(r.error), r.error.__traceback__.tb_frame.f_code.co_name)
