# tries: recursion errors on the way
def survived():
    print("SURV" + "IVED", flush=True)
def f():
    try: f()
    except RecursionError: pass
    except BaseException: survived()
    try: f()
    except RecursionError: pass
    except BaseException: survived()
f()
survived()
