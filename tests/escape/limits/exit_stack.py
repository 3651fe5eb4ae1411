# tries: callbacks of an exit stack
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import contextlib
with contextlib.ExitStack() as stack:
    stack.callback(survived)
    stack.push(lambda *error: survived() or True)
    burn()
survived()
