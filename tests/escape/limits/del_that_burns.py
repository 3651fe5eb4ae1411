# tries: the limit runs out inside a destructor
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
class Last:
    def __del__(self):
        burn()
        survived()
while True:
    Last()
