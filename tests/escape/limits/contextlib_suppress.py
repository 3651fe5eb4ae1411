# tries: the library's context manager
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import contextlib
with contextlib.suppress(BaseException):
    burn()
survived()
