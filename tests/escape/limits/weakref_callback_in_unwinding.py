# tries: a callback while frames unwind
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import weakref
class C: pass
def f():
    own = C()
    weakref.finalize(own, survived)
    burn()
f()
