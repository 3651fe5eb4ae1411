# flags: --max-time=0.3
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import signal, time
for number in range(signal.SIGRTMIN, signal.SIGRTMAX + 1):
    try:
        signal.signal(number, lambda *a: None)
        signal.pthread_sigmask(signal.SIG_BLOCK, [number])
    except (OSError, ValueError): pass
try: time.sleep(20)
except BaseException: survived()
burn()
