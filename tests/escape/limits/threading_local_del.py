# tries: a destructor of a thread's own data
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading
class Last:
    def __del__(self): survived()
own = threading.local()
own.x = Last()
burn()
