# Objects alive at exit: __del__ of module globals still runs and may print.
import sys


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, flush=True)


def gen():
    try:
        yield
    finally:
        print("gen finally", flush=True)


only = D("global")
print("end of main")
