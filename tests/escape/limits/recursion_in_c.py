# tries: recursion through C
def survived():
    print("SURV" + "IVED", flush=True)
class C:
    def __repr__(self): return repr(self) + repr(self)
while True:
    try: repr(C())
    except RecursionError: pass
    except BaseException: survived()
