# flags: --max-output=1000
def survived():
    print("SURV" + "IVED", flush=True)
import os
while True:
    try: os.write(2, b"x" * 100)
    except BaseException: survived()
