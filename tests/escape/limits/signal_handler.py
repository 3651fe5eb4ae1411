# tries: a signal's handler
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import signal
signal.signal(signal.SIGALRM, lambda *a: survived())
signal.setitimer(signal.ITIMER_REAL, 1.5)
burn()
