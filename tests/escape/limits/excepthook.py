# tries: the hook for uncaught exceptions
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
sys.excepthook = lambda *a: survived()
burn()
