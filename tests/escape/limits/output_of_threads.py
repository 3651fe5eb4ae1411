# flags: --max-output=1000
def survived():
    print("SURV" + "IVED", flush=True)
import threading, os
def work():
    while True:
        try: os.write(1, b"x" * 100)
        except BaseException: survived()
for _ in range(3): threading.Thread(target=work).start()
