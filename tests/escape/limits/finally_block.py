# tries: a finally block
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
try:
    burn()
finally:
    survived()
