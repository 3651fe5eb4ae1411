# flags: --max-memory=48M
def survived():
    print("SURV" + "IVED", flush=True)
try: x = bytes(10 ** 9)
except BaseException: survived()
survived()
