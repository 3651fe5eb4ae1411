# tries: hooks in class creation
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Hook:
    def __set_name__(self, owner, name): burn()
try:
    class C: x = Hook()
except BaseException: survived()
