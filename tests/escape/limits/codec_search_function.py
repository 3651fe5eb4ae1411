# tries: a codec search function
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import codecs
codecs.register(lambda name: burn())
try: "x".encode("no-such-codec")
except BaseException: survived()
survived()
