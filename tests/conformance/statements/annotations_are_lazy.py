import annotationlib
import sys


def show(name):
    print("evaluated", name)
    return name


x: show("x annotation") = show("value")
(y): show("parenthesised, not recorded") = 1


def f(a: show("a"), b: show("b") = show("default")) -> show("return"):
    local: show("never") = 2
    return local


print(f(1))
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__)


class C:
    field: Undefined
    other: int = 3


try:
    C.__annotations__
except NameError as error:
    print(error)
print(annotationlib.get_annotations(C, format=annotationlib.Format.STRING))
Undefined = str
print(C.__annotations__)
print(sys.modules["__main__"].__annotations__, "__annotations__" in globals())
target = {}
target["key"]: show("evaluated only as an expression, not here") = 5
print(target)


def conditional(flag):
    class K:
        if flag:
            a: int
        else:
            b: str
    return K.__annotations__


print(conditional(True), conditional(False))
