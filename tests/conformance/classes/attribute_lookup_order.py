class Data:
    def __get__(self, obj, cls): return "data descriptor"
    def __set__(self, obj, value): print("set", value)


class NonData:
    def __get__(self, obj, cls): return "non-data descriptor" if obj is not None else "class access"


class C:
    d, n, plain = Data(), NonData(), "class value"

    def __getattr__(self, name):
        return f"getattr {name}"


c = C()
print(c.d, c.n, c.plain, c.missing)
c.__dict__.update(d="instance", n="instance", plain="instance")
print(c.d, c.n, c.plain, C.n, C.d)
c.d = 1
print(c.__dict__["d"], hasattr(c, "anything"), getattr(c, "q", "default"))
del c.n, c.plain
print(c.n, c.plain)
try:
    del c.plain
except AttributeError as error:
    print(error)
C.plain = "new class value"
C.added = lambda self: "added method"
print(c.plain, c.added())
del C.plain
print(c.plain)


class Full:
    x = 1

    def __getattribute__(self, name):
        if name.startswith("real_"):
            return object.__getattribute__(self, name[5:])
        if name == "boom":
            raise AttributeError("from getattribute")
        return f"all {name}"

    def __getattr__(self, name):
        return f"fallback {name}"


f = Full()
print(f.x, f.real_x, f.boom, f.__class__, f.real___class__.__name__, type(f).__name__, f.real_nothing)


class Chain:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


try:
    Chain().thing
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)
print(getattr(Chain(), "thing", 0), hasattr(Chain(), "thing"))
