# d50: gain: memory read by a forged local index
import opcode
def f(a=1): return a
load, ret = opcode.opmap["LOAD_FAST"], opcode.opmap["RETURN_VALUE"]
code = f.__code__.replace(co_code=bytes([128, 0, load, 250, ret, 0]))
attempt(type(f)(code, {}))
gained("forged bytecode ran")
