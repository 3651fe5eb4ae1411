# tries: an exception whose own methods run late
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class E(Exception):
    def __str__(self): survived(); return ""
    __repr__ = __str__
try:
    raise E
except E:
    burn()
