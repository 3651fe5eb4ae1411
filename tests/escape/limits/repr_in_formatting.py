# tries: __repr__ and __format__
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __repr__(self): burn()
    def __format__(self, spec): burn()
try: f"{C()}"
except BaseException: survived()
print([C()])
survived()
