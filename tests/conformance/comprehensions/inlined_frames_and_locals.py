import sys


def f(a):
    names = [sorted(locals()) for x in range(1)]
    frame_name = [sys._getframe().f_code.co_name for _ in range(1)]
    gen_name = list(sys._getframe().f_code.co_name for _ in range(1))
    nested = [[sys._getframe().f_code.co_name for _ in range(1)] for _ in range(1)]
    lam = [(lambda: sys._getframe().f_code.co_name)() for _ in range(1)]
    return names, frame_name, gen_name, nested, lam


print(f(1))
print([sys._getframe().f_code.co_name for _ in range(1)])


class C:
    names = [sys._getframe().f_code.co_name for _ in range(1)]
    has = ["__qualname__" in locals() for _ in range(1)]


print(C.names, C.has)


def evaluator():
    y = 5
    return [eval("y + x") for x in range(2)], [eval("q", {}, {"q": x}) for x in range(2)]


try:
    print(evaluator())
except NameError as error:
    print(error)


def capture():
    fs = [lambda: (x, k) for x in range(2)]
    x = k = "later"
    return [g() for g in fs]


print(capture())


def collides(x):
    def show(): return x
    r = [x for x in range(3)]
    return r, x, show()


print(collides("argument"), f.__code__.co_varnames[0], collides.__code__.co_cellvars)
