# tries: a generator behind a context manager
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import contextlib
@contextlib.contextmanager
def swallow():
    try:
        yield
    except BaseException:
        survived()
with swallow():
    burn()
survived()
