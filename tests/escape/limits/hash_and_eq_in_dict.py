# tries: __hash__ and __eq__ in dict lookups
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        burn()
        return True
d = {C(): 1}
try: d.get(C()); survived()
except BaseException: survived()
