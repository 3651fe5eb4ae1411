# tries: the limit runs out in a trace function
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
def trace(frame, event, arg):
    try: burn()
    except BaseException: survived()
sys.settrace(trace)
(lambda: 0)()
survived()
