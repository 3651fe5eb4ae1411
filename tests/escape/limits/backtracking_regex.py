# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import re
while True:
    try: re.match("(a+)+$", "a" * 50 + "b")
    except BaseException: survived()
