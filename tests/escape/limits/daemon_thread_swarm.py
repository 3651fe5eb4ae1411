# tries: many threads
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import threading
def work():
    while True:
        try: burn()
        except BaseException: survived()
for _ in range(8): threading.Thread(target=work, daemon=True).start()
burn()
