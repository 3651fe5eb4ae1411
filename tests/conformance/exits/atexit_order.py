# atexit functions run last-in first-out, with arguments, unregister, and nested registration.
import atexit


def say(*a, **k):
    print("exit", a, k)


def nested():
    print("nested registers more")
    atexit.register(say, "registered late")


atexit.register(say, 1)
atexit.register(say, 2, k="v")
atexit.register(nested)


@atexit.register
def decorated():
    print("decorated")


def gone():
    print("never")


atexit.register(gone)
atexit.register(gone)
atexit.unregister(gone)
try:
    atexit.register(5)
except TypeError as e:
    print(e)
print(atexit._ncallbacks())
print("main done")
