# tries: the limit runs out in another thread
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading, time
t = threading.Thread(target=burn)
t.start()
try:
    t.join()
except BaseException:
    survived()
survived()
