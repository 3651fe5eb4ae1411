# tries: hooks called by pickle and copy
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import copy, pickle
class C:
    def __reduce_ex__(self, protocol): burn()
for f in (copy.copy, pickle.dumps):
    try: f(C())
    except BaseException: survived()
