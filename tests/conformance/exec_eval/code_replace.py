# code.replace: names, constants, flags, filename, first line; and functions built from them.
import types


def f(a, b=2):
    return "const", a, b, 1000


co = f.__code__
new = co.replace(co_name="g", co_qualname="Q.g", co_filename="<virtual>", co_firstlineno=100,
                 co_consts=tuple("swapped" if c == "const" else c for c in co.co_consts))
g = types.FunctionType(new, globals(), argdefs=(9,))
print(g(1), g.__name__, g.__qualname__, new.co_filename, new.co_firstlineno, co.co_name)
import copy
print(copy.replace(co, co_name="copied").co_name)
r = co.replace(co_varnames=("x", "y"))
h = types.FunctionType(r, {})
print(h(x=1, y=2))
try:
    h(a=1)
except TypeError as e:
    print(e)
for bad in (dict(co_name=3), dict(nope=1), dict(co_consts=[1]), dict(co_nlocals=50)):
    try:
        co.replace(**bad)
        print("ok")
    except (TypeError, ValueError) as e:
        print(e)


def boom():
    raise ValueError("x")


import traceback
b2 = types.FunctionType(boom.__code__.replace(co_filename="<moved>", co_firstlineno=500, co_name="renamed"), {})
try:
    b2()
except ValueError as e:
    fs = traceback.extract_tb(e.__traceback__)[-1]
    print(fs.filename, fs.lineno, fs.name)
print(co.replace() == co, co.replace(co_name="z") == co, hash(co.replace()) == hash(co))


def gen_like(n):
    for i in range(n):
        yield i


print(list(types.FunctionType(gen_like.__code__.replace(co_name="gg"), {})(3)))
