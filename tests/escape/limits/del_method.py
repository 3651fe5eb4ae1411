# tries: a destructor
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Last:
    def __del__(self): survived()
keep = Last()
def f():
    own = Last()
    burn()
f()
