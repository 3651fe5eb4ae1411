# flags: --max-time=0.4
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import os
if os.fork() == 0:
    try: burn()
    except BaseException: survived()
else:
    os.wait()
    burn()
