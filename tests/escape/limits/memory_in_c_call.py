# flags: --max-memory=48M
def survived():
    print("SURV" + "IVED", flush=True)
try: x = list(range(10 ** 8))
except MemoryError: survived()
print("SURV" + "IVED")
