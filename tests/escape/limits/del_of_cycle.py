# tries: a destructor the collector finds
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import gc
class Last:
    def __del__(self): survived()
for _ in range(10):
    a = Last()
    a.a = a
del a
gc.disable()
burn()
