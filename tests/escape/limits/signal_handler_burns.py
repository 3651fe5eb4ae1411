# tries: the limit runs out in a handler
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import signal, time
def handler(*a):
    try: burn()
    except BaseException: survived()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(5)
survived()
