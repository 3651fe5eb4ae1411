# d48: gain: the real builtins refilled
import types
f = types.FunctionType((lambda: __builtins__).__code__, {})
reach(f.__builtins__)
reach(attempt(f))
g = types.FunctionType((lambda: open(CANARY_FILE).read()).__code__, {"CANARY_FILE": CANARY_FILE})
tell(attempt(g))
