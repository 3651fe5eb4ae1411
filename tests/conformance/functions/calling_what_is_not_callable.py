class NotCallable:
    pass


class Instance:
    def __init__(self):
        self.__call__ = lambda: "instance attribute is ignored"


cases = ("1()", "None()", "'a'()", "[]()", "{}(1)", "NotCallable()()", "Instance()()", "(1, 2)(3)",
         "NotImplemented()",
         "object()(**{})", "1.5(*[])", "...()", "NotCallable()(x=1)")
import warnings
warnings.simplefilter("ignore")
for case in cases:
    try:
        eval(case)
    except TypeError as error:
        print(case, "->", error)


class Chain:
    """__call__ may be any callable, again with a __call__ of its own."""

    def __call__(self, *args):
        return "chain", args


class Outer:
    __call__ = Chain()


print(Outer()(1, 2))


class Static:
    __call__ = staticmethod(lambda *a: a)


class ClassM:
    @classmethod
    def __call__(cls, x):
        return cls.__name__, x


print(Static()(1), ClassM()(2))
