# tries: a thread of the C module
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import _thread, time
def work():
    try: burn()
    except BaseException: survived()
    survived()
for _ in range(3): _thread.start_new_thread(work, ())
time.sleep(20)
survived()
