# A metaclass reads annotations of the class being built from its namespace.
import annotationlib
from annotationlib import Format


class Fields(type):
    def __new__(mcls, name, bases, ns):
        fn = annotationlib.get_annotate_from_class_namespace(ns)
        typ = None
        if fn:
            text = annotationlib.call_annotate_function(fn, Format.STRING)
            typ = annotationlib.call_annotate_function(fn, Format.FORWARDREF)
            print(name, text)
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = tuple(typ or ())
        return cls


class A(metaclass=Fields):
    x: int
    y: "A"
    z: B = 3


class B(A):
    pass


print(A.fields, B.fields)
print(A.__annotations__ == {"x": int, "y": "A", "z": B})


def wrapped(f):
    base = f.__annotate__

    def annotate(fmt, /):
        anns = annotationlib.call_annotate_function(base, fmt, owner=f)
        anns["extra"] = "int" if fmt == Format.STRING else int
        return anns
    f.__annotate__ = annotate
    return f


@wrapped
def func(a: str): ...


print(func.__annotations__)
print(annotationlib.get_annotations(func, format=Format.STRING))
