# tries: a trace function told of the exception
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
def trace(frame, event, arg):
    if event in ("exception", "return") and frame.f_code.co_name == "burn":
        survived()
    return trace
sys.settrace(trace)
burn()
