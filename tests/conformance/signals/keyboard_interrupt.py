# SIGINT becomes KeyboardInterrupt in loops, finally blocks run, and it can be caught.
import os
import signal


def spin(n):
    done = 0
    try:
        for i in range(n):
            done = i
            if i == 1500:
                os.kill(os.getpid(), signal.SIGINT)
                for _ in range(1000):
                    pass
                print("not reached")
    except KeyboardInterrupt as e:
        return done, repr(e)
    finally:
        print("finally")


print(spin(2000))


def gen():
    try:
        while True:
            yield 1
    finally:
        print("gen closed")


def through():
    for x in gen():
        signal.raise_signal(signal.SIGINT)


try:
    through()
except KeyboardInterrupt:
    print("interrupted")
try:
    try:
        signal.raise_signal(signal.SIGINT)
    except Exception:
        print("wrong")
except BaseException as e:
    print(type(e).__mro__[1].__name__)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print("ignored")
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("default again")
