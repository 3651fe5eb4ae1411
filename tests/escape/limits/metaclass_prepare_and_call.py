# tries: class creation
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Meta(type):
    def __prepare__(*a): burn()
try:
    class C(metaclass=Meta): pass
except BaseException: survived()
