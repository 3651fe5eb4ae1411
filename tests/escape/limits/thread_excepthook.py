# tries: a thread's exception hook
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading
threading.excepthook = lambda args: survived()
t = threading.Thread(target=burn)
t.start()
t.join()
survived()
