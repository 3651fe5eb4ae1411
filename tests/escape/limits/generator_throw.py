# tries: the exception thrown into a generator
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
def g():
    try:
        yield
    except BaseException:
        survived()
        yield
run = g()
next(run)
try:
    burn()
except BaseException as error:
    run.throw(error)
