# tries: exec and eval
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
try: exec("try:\n  burn()\nexcept BaseException:\n  survived()")
except BaseException: survived()
eval("[burn() for _ in [1]]")
survived()
