# sys._getframe, inspect.stack, f_back chains, f_lineno, f_globals and frame.clear.
import inspect
import sys


def names(f):
    out = []
    while f:
        out.append(f.f_code.co_name)
        f = f.f_back
    return out


def level3():
    return names(sys._getframe()), [i.function for i in inspect.stack()], sys._getframe(2).f_lineno


def level2():
    return level3()


class C:
    got = names(sys._getframe())

    def method(self):
        return [level2() for _ in range(1)][0]

    @property
    def prop(self):
        return names(sys._getframe())

    def __getattr__(self, n):
        return names(sys._getframe())

    def __add__(self, o):
        return names(sys._getframe())


for part in C().method():
    print(part)
print(C.got, C().prop, C().dynamic, C() + 1)
print(list(map(lambda x: names(sys._getframe()), [1])), sorted([1], key=lambda v: len(names(sys._getframe()))))


def gen():
    yield names(sys._getframe())


print(next(gen()), list(names(sys._getframe()) for _ in range(1)))
f = sys._getframe()
print(f.f_code.co_name, f.f_globals is globals(), f.f_builtins["len"] is len, f.f_locals is globals())
try:
    f.clear()
except RuntimeError as e:
    print(e)


def leak():
    big = "local"
    return sys._getframe()


fr = leak()
print(fr.f_locals, fr.f_back is f)
fr.clear()
print(fr.f_locals)
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
print(inspect.currentframe().f_lineno, inspect.getframeinfo(sys._getframe()).code_context[0].strip()[:20])
print(sys._getframemodulename(0), eval("names(sys._getframe())"))
