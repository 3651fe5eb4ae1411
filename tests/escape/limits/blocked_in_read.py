# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import os
r, w = os.pipe()
try: os.read(r, 1)
except BaseException: survived()
survived()
