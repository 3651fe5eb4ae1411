# tries: a return that drops the exception
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
def f():
    while True:
        try:
            burn()
        finally:
            continue
f()
survived()
