# tries: handlers in handlers
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
def f(n):
    try:
        if n:
            f(n - 1)
        burn()
    except BaseException:
        survived()
        f(n)
f(20)
