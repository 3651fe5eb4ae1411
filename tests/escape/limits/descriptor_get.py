# tries: a descriptor
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class D:
    def __get__(self, o, t): burn()
class C: x = D()
getattr(C(), "x", survived)
survived()
