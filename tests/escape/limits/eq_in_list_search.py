# tries: __eq__ called from C
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __eq__(self, other): burn()
try: [C()] * 3 in [[1], [2]]
except BaseException: survived()
[1, 2].index(C())
survived()
