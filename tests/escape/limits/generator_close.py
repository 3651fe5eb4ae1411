# tries: a generator that is closed while it waits
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
def g():
    try:
        yield
    finally:
        survived()
run = g()
next(run)
burn()
