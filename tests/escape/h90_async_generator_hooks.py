# h90: gain: hooks left in the thread
import sys
sys.set_asyncgen_hooks(firstiter=lambda a: print("GAIN: async generator hook of another session"))
sys.set_coroutine_origin_tracking_depth(5)
### second session
async def g(): yield 1
a = g()
try: a.__anext__().send(None)
except BaseException: pass
