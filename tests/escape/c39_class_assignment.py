# c39: gain: an object given another type after it was seen
class A:
    __slots__ = ("x",)
class B:
    __slots__ = ("x",)
a = A()
def read(o): return o.x
a.x = 1
for i in range(200): read(a)
a.__class__ = B
print(read(a))
try:
    B.x.__set__(a, 2)
    A.x.__get__(a)
    gained("a slot read through a class the object is not of")
except TypeError: pass
