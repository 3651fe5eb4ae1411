g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [KeyError(2), ValueError(3)]), OSError(4)])
print(g, repr(g), g.message, len(g.exceptions), g.args[0])
match, rest = g.split(ValueError)
print(repr(match), repr(rest))
print(repr(g.subgroup(lambda e: isinstance(e, KeyError))), g.subgroup(IndexError),
      g.split((OSError, KeyError))[0].exceptions)
print(g.subgroup(Exception) is g, g.split(BaseException)[1])
g.__notes__ = ["note"]
g.__cause__ = TypeError("cause")
part = g.subgroup(ValueError)
print(part.__notes__, repr(part.__cause__), part.__traceback__, part.__notes__ is g.__notes__)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__,
      type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for args in (("x",), ("x", []), ("x", [1]), (1, [ValueError()]), ("x", ValueError()), ("x", [KeyboardInterrupt()]),
             ("x", [ValueError])):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Mine(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Mine(self.message, excs, self.code)


m = Mine("mine", [ValueError(1), TypeError(2)], 7)
a, b = m.split(TypeError)
print(type(a).__name__, a.code, repr(b), b.code, type(g.derive([ValueError()])).__name__)
try:
    raise ExceptionGroup("one", [ValueError("x")])
except ExceptionGroup as e:
    print(e, e.exceptions[0].__traceback__, [type(x).__name__ for x in e.exceptions])
print(ExceptionGroup("many", [ValueError(i) for i in range(3)]))
try:
    g.exceptions = ()
except AttributeError as error:
    print(error)
