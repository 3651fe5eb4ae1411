# __setattr__ and __delattr__ intercept statements, augmented assignment, loops and del.
class Rec:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, k, v):
        self.log.append(("set", k, v))
        super().__setattr__(k, v)

    def __delattr__(self, k):
        self.log.append(("del", k))
        super().__delattr__(k)


r = Rec()
r.a = 1
r.a += 5
for r.i in range(2):
    pass
r.x, (r.y, *r.rest) = 1, (2, 3, 4)
with __import__("contextlib").nullcontext("cm") as r.cm:
    pass
setattr(r, "via", True)
del r.a, r.x
r.ann: int = 4
for e in r.log:
    print(e)
try:
    del r.a
except AttributeError as e:
    print(e)
print(sorted(vars(r)))


class Frozen:
    __slots__ = ("v",)

    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, k, v):
        raise TypeError("frozen")
    __delattr__ = lambda self, k: print("ignored del", k)


f = Frozen(3)
try:
    f.v = 4
except TypeError as e:
    print(e, f.v)
del f.v
print(f.v)
obj = object()
for code in ("obj.x = 1", "del obj.x", "int.x = 1", "del int.real", "None.x = 1", "(3).real = 2"):
    try:
        exec(code)
    except (AttributeError, TypeError) as e:
        print(e)
