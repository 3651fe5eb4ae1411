# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import os, queue, select
r, w = os.pipe()
try: select.select([r], [], [])
except BaseException: survived()
queue.SimpleQueue().get()
survived()
