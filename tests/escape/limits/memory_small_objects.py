# flags: --max-memory=48M
def survived():
    print("SURV" + "IVED", flush=True)
x = []
try:
    while True: x.append([])
finally:
    survived()
