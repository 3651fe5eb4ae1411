# tries: __next__ consumed by C
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __iter__(self): return self
    def __next__(self): burn()
for f in (list, tuple, sum, max, set, dict):
    try: f(C())
    except BaseException: survived()
