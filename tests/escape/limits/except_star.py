# tries: except* with a base class
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
try:
    burn()
except* BaseException:
    survived()
survived()
