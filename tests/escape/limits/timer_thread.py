# tries: a timer
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading
threading.Timer(1.5, survived).start()
burn()
