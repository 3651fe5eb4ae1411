# h89: gain: the same by a timer and by _thread
import _thread, time
def work():
    time.sleep(0.05)
    print("GAIN: a thread outlived its run")
_thread.start_new_thread(work, ())
import threading
threading.Timer(0.05, work).start()
### host
import time
time.sleep(0.2)
