# h88: gain: guest code in the host's collector
import gc
gc.callbacks.append(lambda phase, info: None)
### host
import gc
if gc.callbacks: print("GAIN: the host's collector calls a guest")
