# tries: an exception carried by a future
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import concurrent.futures
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    try: pool.submit(burn).result()
    except BaseException: survived()
    survived()
