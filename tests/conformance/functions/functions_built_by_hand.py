import types


def template(a, b=2):
    return a, b, name


built = types.FunctionType(template.__code__, {"name": "elsewhere"}, "built", (9,))
print(built(1), built.__name__, built.__defaults__, built.__module__)
print(types.FunctionType(template.__code__, globals() | {"name": "n"})(1, 2))


def outer():
    v = "captured"

    def inner():
        return v
    return inner


inner = outer()
cell = types.CellType("own cell")
again = types.FunctionType(inner.__code__, {}, closure=(cell,))
print(inner(), again())
cell.cell_contents = "changed"
print(again(), again.__closure__[0].cell_contents)
for arguments in ((inner.__code__, {}), (inner.__code__, {}, None, None, ()), (template.__code__, {}, "n", 1),
                  (template.__code__, {}, None, None, (cell,))):
    try:
        types.FunctionType(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
replaced = template.__code__.replace(co_name="other", co_consts=template.__code__.co_consts)
print(types.FunctionType(replaced, {"name": 0}).__name__)
bound = types.MethodType(template, "self")
print(types.FunctionType(template.__code__, {"name": 3}, argdefs=(5,))("x"), bound.__self__,
      bound.__func__ is template)
