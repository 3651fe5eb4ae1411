# With the future import annotations stay as source text.
from __future__ import annotations
import sys


def f(a: undefined, b: list[ int ]=None, *args: (1,2), **k: lambda x: x + 1) -> "quoted": ...


x: 1 / 0
y: str = "s"


class C:
    m: Missing[int] | None
    n: {'a': 1}


print(f.__annotations__)
print(sys.modules["__main__"].__annotations__)
print(C.__annotations__)
print(f.__annotate__(1)["a"], C.__annotate__)
import annotationlib
print(annotationlib.get_annotations(f, format=annotationlib.Format.STRING)["a"])
try:
    annotationlib.get_annotations(f, eval_str=True)
except NameError as e:
    print(e)
undefined = int
print(annotationlib.get_annotations(f, eval_str=True)["b"])
