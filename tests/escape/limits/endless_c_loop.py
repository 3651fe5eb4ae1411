# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
import itertools
for f in (sum, all, max, set, list):
    try: f(itertools.repeat(1))
    except BaseException: survived()
