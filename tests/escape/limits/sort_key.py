# tries: a key function
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
try: sorted([3, 2, 1], key=lambda x: burn())
except BaseException: survived()
survived()
