# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import threading
l = threading.Lock()
l.acquire()
while True:
    try: l.acquire()
    except BaseException: survived()
