# tries: a callback of the regex engine
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import re
try: re.sub("x", lambda m: burn(), "xxx")
except BaseException: survived()
survived()
