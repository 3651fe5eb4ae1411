# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import time
while True:
    try: time.sleep(100)
    except BaseException: survived()
