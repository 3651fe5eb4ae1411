"""Classes of exceptions with an __init__ of the program's: BaseException.__new__ keeps the arguments."""

import copy
import pickle
import traceback


class Coded(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class Silent(ValueError):
    def __init__(self, *things):
        self.things = things


class Defaults(KeyError):
    def __init__(self, key, extra=3, *, more=4):
        self.all = key, extra, more


class Bad(Exception):
    def __init__(self, x):
        return x


class Raising(Exception):
    def __init__(self, x):
        raise Coded(x)


class OwnNew(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, "own")
        return made

    def __init__(self, x):
        self.x = x


class File(OSError):
    def __init__(self, number, text):
        self.mine = text
        super().__init__(number, text)


class Group(ExceptionGroup):
    def __init__(self, text, exceptions):
        self.count = len(exceptions)


class Slotted(Exception):
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by = "meta"
        return made


class Made(Exception, metaclass=Meta):
    def __init__(self, n):
        self.n = n


class Deep(Exception):
    def __init__(self, n):
        self.inner = Deep(n - 1) if n else None


def attempt(make, *args, **names):
    try:
        made = make(*args, **names)
    except BaseException as error:
        return "".join(traceback.format_exception_only(error)).strip()
    return type(made).__name__, made.args, sorted(vars(made).items(), key=str) if hasattr(made, "__dict__") else made.a, str(made)


for _ in range(3):
    print(attempt(lambda: Coded(3)))
    print(attempt(lambda: Silent()), attempt(lambda: Silent(1, 10**9, "x")))
    print(attempt(lambda: Defaults(1)), attempt(lambda: Defaults(1, 2)), attempt(lambda: Defaults(1, more=5)))
    print(attempt(lambda: Bad(None)), attempt(lambda: Bad(1)), attempt(lambda: Raising(7)))
    print(attempt(lambda: OwnNew(5)), attempt(lambda: File(2, "none")), attempt(lambda: Slotted(1)))
    print(attempt(lambda: Made(5)))
    print(attempt(lambda: Group("g", [ValueError(1)])))
    print(attempt(lambda: Coded()), attempt(lambda: Coded(1, 2)), attempt(lambda: Coded(*[4])), attempt(lambda: Coded(code=4)))
    big = 10**12
    print(Silent(big).args[0] is big, Silent(big).things[0] is big)

deep = Deep(500)
depth = 0
while deep is not None:
    deep, depth = deep.inner, depth + 1
print(depth)
try:
    Deep(10**6)
except RecursionError as error:
    print(error)


def raising(n):
    try:
        raise Coded(n)
    except Coded as error:
        return error.code, error.args, len(traceback.extract_tb(error.__traceback__))


print([raising(n) for n in range(5)])
try:
    raise Coded("from") from Silent(1)
except Coded as error:
    print(repr(error), repr(error.__cause__))
try:
    raise Bad(3)
except TypeError as error:
    print(error, traceback.extract_tb(error.__traceback__)[-1].name)
print(repr(pickle.loads(pickle.dumps(Silent(1, 2)))), copy.copy(Silent(1)).things)
Coded.__init__ = lambda self, code, other=1: setattr(self, "other", other)
print(attempt(lambda: Coded(1)), attempt(lambda: Coded(1, 2)))
del Coded.__init__
print(attempt(lambda: Coded(1)), attempt(lambda: Coded(1, 2)))
