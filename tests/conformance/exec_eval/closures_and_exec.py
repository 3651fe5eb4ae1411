# exec of code objects with free variables, the closure argument, and cells made by hand.
import types


def outer():
    a, b = 1, 2

    def inner():
        return a + b
    return inner


inner = outer()
for kw in ({}, {"closure": ()}, {"closure": (types.CellType(1),)}):
    try:
        exec(inner.__code__, {}, **kw)
    except (TypeError, ValueError) as e:
        print(e)


def template():
    result = None

    def body():
        nonlocal result
        result = ("ran", result)
    return body


body = template()
cell = types.CellType("start")
exec(body.__code__, {}, closure=(cell,))
print(cell.cell_contents)
exec(body.__code__, {}, closure=(cell,))
print(cell.cell_contents)
try:
    exec("pass", {}, closure=(cell,))
except TypeError as e:
    print(e)
f = types.FunctionType(inner.__code__, {}, "made", None, (types.CellType(10), types.CellType(20)))
print(f(), f.__name__, f.__closure__[0].cell_contents)
empty = types.CellType()
g = types.FunctionType(inner.__code__, {}, closure=(empty, types.CellType(1)))
try:
    g()
except NameError as e:
    print(e)
empty.cell_contents = 5
print(g())
try:
    eval(inner.__code__)
except TypeError as e:
    print(e)


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    def get():
        return n
    return inc, get


inc, get = counter()
for _ in range(2000):
    inc()
inc.__closure__[0].cell_contents = -1
print(inc(), get(), inc.__closure__[0] is get.__closure__[0])
