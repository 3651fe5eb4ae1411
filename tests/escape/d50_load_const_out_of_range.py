# d50: gain: memory read by a forged constant index
def f(): return 1
code = f.__code__.replace(co_code=bytes([82, 200, 35, 0] * 4), co_consts=(1,), co_stacksize=64)
print(type(attempt(type(f)(code, {}))))
gained("forged bytecode ran")
