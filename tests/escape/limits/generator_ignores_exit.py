# tries: a generator that catches everything
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
def g():
    while True:
        try:
            yield
            burn()
        except BaseException:
            survived()
run = g()
next(run)
while True:
    try: next(run)
    except BaseException: survived()
