# tries: hooks whose errors C drops
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __length_hint__(self): burn()
    def __iter__(self): return iter(())
    def __index__(self): burn()
    def __bool__(self): burn()
try: list(C()); survived()
except BaseException: survived()
