# f71: gain: the same by an executor
from concurrent.futures import InterpreterPoolExecutor
with InterpreterPoolExecutor(1) as pool:
    reach(pool.submit(eval, "open(%r).read()" % CANARY_FILE).result())
