class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


o = Logged()
o.x = 1
o.x += 5
o.y, (o.z, *o.rest) = 1, (2, 3, 4)
for o.loop in range(2): pass
with open("/dev/null") as o.handle: pass
setattr(o, "w", 3)
del o.y, o.z
print(o.x, o.rest, o.loop, sorted(vars(o)))
try:
    del o.nothing
except AttributeError as error:
    print(error)


class Frozen:
    __slots__ = ("a",)

    def __init__(self): object.__setattr__(self, "a", 1)
    def __setattr__(self, name, value): raise AttributeError(f"cannot assign {name}")


f = Frozen()
try:
    f.a = 2
except AttributeError as error:
    print(error, f.a)
for target, name, value in ((1, "x", 2), (object(), "x", 2), (len, "x", 1), (int, "x", 1), (None, "x", 1),
                            ("s", "upper", 1),
                            ([], "append", 1), (Frozen, "__name__", 5), (Logged, "__class__", int),
                            (Logged(), "__class__", int),
                            (Logged(), "__dict__", 1)):
    try:
        setattr(target, name, value)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
