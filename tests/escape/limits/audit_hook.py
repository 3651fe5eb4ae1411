# tries: an audit hook
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
def hook(event, args):
    if event == "import": burn()
sys.addaudithook(hook)
try: import colorsys
except BaseException: survived()
survived()
