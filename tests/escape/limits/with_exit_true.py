# tries: a context manager that swallows
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Swallow:
    def __enter__(self): return self
    def __exit__(self, *error):
        survived()
        return True
while True:
    with Swallow():
        burn()
