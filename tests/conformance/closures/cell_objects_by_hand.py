import types


def make():
    a, b = 1, [2]
    return lambda: (a, b)


f = make()
print(f.__code__.co_freevars, [c.cell_contents for c in f.__closure__])
f.__closure__[0].cell_contents = "poked"
print(f())
try:
    f.__closure__ = None
except AttributeError as error:
    print(error)
print(make.__closure__, (lambda: 0).__closure__)
cell = types.CellType()
try:
    cell.cell_contents
except ValueError as error:
    print(error)
cell.cell_contents = cell2 = types.CellType(3)
print(cell.cell_contents is cell2, cell2 == types.CellType(3), cell2 < types.CellType(4), cell2 != types.CellType())


def holder():
    me = None

    def get():
        return me
    me = get
    return get


g = holder()
print(g() is g, g.__closure__[0].cell_contents is g)


def same():
    x = 1
    def f(): return x
    def h(): return x
    x = 2
    return f.__closure__ == h.__closure__, f.__closure__[0] is h.__closure__[0], f.__closure__[0].cell_contents


print(same())
