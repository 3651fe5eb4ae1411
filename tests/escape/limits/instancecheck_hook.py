# tries: metaclass hooks
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Meta(type):
    def __instancecheck__(cls, x): burn()
    def __subclasscheck__(cls, x): burn()
class C(metaclass=Meta): pass
try: isinstance(1, C)
except BaseException: survived()
try: raise ValueError
except C: survived()
except BaseException: survived()
