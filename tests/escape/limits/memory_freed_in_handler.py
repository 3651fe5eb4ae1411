# flags: --max-memory=48M
def survived():
    print("SURV" + "IVED", flush=True)
class Last:
    def __del__(self): survived()
def f():
    own = Last()
    x = "x" * 10 ** 7
    while True: x += x
try: f()
except BaseException: survived()
