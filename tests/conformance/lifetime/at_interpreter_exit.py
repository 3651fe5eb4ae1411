import atexit
import sys


class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


atexit.register(print, "atexit 1")
atexit.register(lambda: print("atexit 2 sees", module_level.name))
module_level = D("module level")


@atexit.register
def last_registered(): print("atexit 3 runs first")


def generator():
    try:
        yield
    finally:
        print("generator closed at exit")


it = generator()
next(it)
atexit.register(atexit.unregister, last_registered)
print("end of the program")
sys.stdout.flush()
