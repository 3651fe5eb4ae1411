# tries: an output object of the guest's
def burn():
    while True: pass
import sys
class Out:
    def write(self, text): sys.__stdout__.write("SURV" + "IVED")
    def flush(self):
        sys.__stdout__.write("SURV" + "IVED\n")
        sys.__stdout__.flush()
real = sys.stdout
sys.stdout = Out()
sys.stderr = Out()
burn()
