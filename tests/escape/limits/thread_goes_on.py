# tries: another thread
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading, time
end = time.monotonic() + 2
def work():
    while time.monotonic() < end:
        try: time.sleep(0.01)
        except BaseException: pass
    survived()
threading.Thread(target=work).start()
burn()
