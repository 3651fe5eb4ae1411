# tries: the hook for errors nobody can catch
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
sys.unraisablehook = lambda info: survived()
class Last:
    def __del__(self): burn()
Last()
survived()
