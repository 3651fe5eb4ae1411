# tries: the threading module's own list
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading
threading._register_atexit(survived)
burn()
