# h89: gain: a thread that goes on after the run
import threading
def work():
    import time
    while True:
        time.sleep(0.02)
        print("GAIN: a thread outlived its run")
threading.Thread(target=work, daemon=True).start()
### host
import time
time.sleep(0.2)
