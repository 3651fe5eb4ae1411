# Non-daemon threads finish before atexit functions run; daemon threads are abandoned.
import atexit
import threading
import time

atexit.register(lambda: print("atexit", done))
done = []


def work():
    time.sleep(0.05)
    done.append("worker")
    print("worker done")


def forever():
    threading.Event().wait()


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=work).start()
print("main done")
