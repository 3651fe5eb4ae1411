# tries: __getattr__ under hasattr
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __getattr__(self, name): burn()
while True:
    hasattr(C(), "x")
    survived()
