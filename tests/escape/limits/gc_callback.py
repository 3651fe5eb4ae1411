# tries: the collector's callback
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import gc
armed = True
def callback(phase, info):
    burn()
gc.callbacks.append(callback)
gc.collect()
survived()
