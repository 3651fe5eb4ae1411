# Entries of the builtins module are replaced and removed during a warm loop.
import builtins

real_sum, real_abs = sum, abs


def loop(n=2000):
    seen = []
    for i in range(n):
        if i == 500:
            builtins.sum = lambda xs: "fake sum"
        elif i == 1000:
            builtins.sum = real_sum
        elif i == 1300:
            del builtins.abs
        elif i == 1700:
            builtins.abs = real_abs
        try:
            item = sum([1, 2]), abs(-3)
        except NameError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)

ns = {"__builtins__": {"len": lambda x: "custom len"}}
exec("def f(x):\n    return len(x)\ndef g():\n    return print", ns)
print({ns["f"]("abc") for _ in range(2000)})
try:
    ns["g"]()
except NameError as e:
    print(e)
ns["__builtins__"]["print"] = "patched"
print(ns["g"]())
