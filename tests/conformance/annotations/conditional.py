# Only annotations whose statement ran are kept, in module and class bodies.
from annotationlib import Format, get_annotations
import sys

a: int
if len("x") == 1:
    b: str = "yes"
else:
    c: bytes
for i in range(3):
    d: float
while False:
    e: complex


class C:
    x: int
    if True:
        y: int
    if not True:
        z: int
    try:
        w: int
        raise KeyError
        v: int
    except KeyError:
        u: str
    for q in (1,):
        t: q


mod = sys.modules["__main__"]
print(mod.__annotations__)
print(C.__annotations__)
print(get_annotations(C, format=Format.STRING))
print(__annotate__(1) == mod.__annotations__)


def fn():
    class K:
        if fn.flag:
            x: fn.flag
        else:
            y: "no"
    return K.__annotations__


fn.flag = 1
print(fn())
fn.flag = 0
print(fn())
print("__annotations__" in globals(), mod.__annotations__ is mod.__annotations__)
