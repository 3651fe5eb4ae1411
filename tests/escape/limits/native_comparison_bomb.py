# flags: --max-time=0.3
def survived():
    print("SURV" + "IVED", flush=True)
a, b = [], []
for _ in range(50): a, b = [a, a], [b, b]
try: a == b
except BaseException: survived()
survived()
