# tries: a function for the process's end
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import atexit
atexit.register(survived)
burn()
