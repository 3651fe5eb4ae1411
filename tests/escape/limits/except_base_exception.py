# tries: a bare handler around the loop
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
while True:
    try:
        burn()
    except BaseException:
        survived()
