# tries: __getattr__ under getattr with a default
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __getattr__(self, name):
        burn()
getattr(C(), "x", None)
survived()
