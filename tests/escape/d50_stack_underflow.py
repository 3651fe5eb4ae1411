# d50: gain: memory written by forged bytecode
def f(a=1): return a
code = f.__code__.replace(co_code=bytes([31, 0] * 200 + [35, 0]), co_stacksize=1)
attempt(type(f)(code, {}))
gained("forged bytecode ran")
