# An uncaught KeyboardInterrupt ends the process by signal after atexit and finally code.
# exit status: -2
import atexit
import signal

atexit.register(print, "atexit ran", flush=True)


def work():
    try:
        for i in range(2000):
            if i == 1000:
                signal.raise_signal(signal.SIGINT)
    finally:
        print("finally at", i, flush=True)


work()
