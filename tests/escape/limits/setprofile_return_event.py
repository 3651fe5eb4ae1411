# tries: a profile function told of the return
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
def profile(frame, event, arg):
    if event == "return" and frame.f_code.co_name == "burn": survived()
sys.setprofile(profile)
burn()
