# __annotate__: calling it, replacing it, and how it invalidates __annotations__.
def f(a: int) -> str: ...


ann = f.__annotate__
print(ann.__name__, ann.__qualname__, ann(1))
for bad in (2, 3, 4):
    try:
        ann(bad)
    except NotImplementedError as e:
        print(type(e).__name__, e.args)
print(f.__annotations__)
f.__annotate__ = lambda fmt: {"fmt": fmt}
print(f.__annotations__)
f.__annotations__ = {"direct": 1}
print(f.__annotate__, f.__annotations__)
f.__annotate__ = None
print(f.__annotations__)
for bad in (3, "x"):
    try:
        f.__annotate__ = bad
    except TypeError as e:
        print(e)
try:
    f.__annotations__ = [1]
except TypeError as e:
    print(e)
f.__annotate__ = lambda fmt: [1]
try:
    f.__annotations__
except TypeError as e:
    print(e)
del f.__annotations__
print(f.__annotations__)
try:
    del f.__annotate__
except TypeError as e:
    print(e)


class C:
    x: int


print(C.__annotate__(1), C.__annotations__)
C.__annotate__ = lambda fmt: {"y": fmt}
print(C.__annotations__)
C.__annotations__ = {}
print(C.__annotate__, C.__annotations__)
