# flags: --max-source=10000
def survived():
    print("SURV" + "IVED", flush=True)
try: compile("x = 1\n" * 10000, "x", "exec")
except BaseException: survived()
survived()
