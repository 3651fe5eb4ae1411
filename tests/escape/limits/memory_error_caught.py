# flags: --max-memory=48M
def survived():
    print("SURV" + "IVED", flush=True)
while True:
    try:
        x = []
        while True: x.append(bytes(100000))
    except MemoryError:
        survived()
    except BaseException:
        survived()
