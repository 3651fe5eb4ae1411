# tries: a weak reference's callback
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import weakref
class C: pass
c = C()
r = weakref.ref(c, lambda r: survived())
weakref.finalize(c, survived)
def f(own):
    burn()
f(c)
