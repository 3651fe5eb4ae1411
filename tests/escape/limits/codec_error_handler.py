# tries: an error handler called from a codec
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import codecs
def handler(error):
    burn()
    return ("", error.end)
codecs.register_error("burn", handler)
try: "é".encode("ascii", "burn")
except BaseException: survived()
survived()
