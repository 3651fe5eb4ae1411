def before():
    def inner():
        return x
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error, error.name)
    x = 1
    return inner()


print(before())


def deleted():
    y = 1

    def inner():
        return y
    del y
    try:
        inner()
    except NameError as error:
        print(error)
    try:
        y
    except UnboundLocalError as error:
        print(error)
    try:
        del y
    except UnboundLocalError as error:
        print(error)
    y = 2
    return inner()


print(deleted())


def empty():
    def f():
        z
    return f
    z = 1


cell = empty().__closure__[0]
try:
    cell.cell_contents
except ValueError as error:
    print(error)
cell.cell_contents = "filled"
print(cell.cell_contents)
del cell.cell_contents
print(repr(cell).endswith("empty>"), type(cell)() == cell, type(cell)(1) < type(cell)(2))


def conditional(flag):
    if flag:
        w = 1
    return lambda: w


print(conditional(True)())
try:
    conditional(False)()
except NameError as error:
    print(error)
