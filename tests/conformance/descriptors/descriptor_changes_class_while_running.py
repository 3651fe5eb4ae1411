class Switch:
    def __get__(self, obj, cls):
        cls.attr = "plain now"
        return "first time"


class C:
    attr = Switch()


def read(o): return o.attr


c = C()
print(read(c), read(c), read(C()))


class Base:
    value = "base"


class Child(Base): pass


def get(o): return o.value


o = Child()
results = [get(o) for _ in range(20)]
Base.value = "base changed"
results.append(get(o))
Child.value = "child"
results.append(get(o))
o.value = "instance"
results.append(get(o))
Child.value = property(lambda self: "property")
results.append(get(o))
del Child.value
results.append(get(o))
del o.value
results.append(get(o))


class Other:
    value = "other"


o.__class__ = Other
results.append(get(o))
o.__dict__ = {"value": "new dict"}
results.append(get(o))
print(results[0], results[20:])


def call(o): return o.method()


class M:
    def method(self): return 1


m = M()
out = [call(m) for _ in range(20)][-1:]
M.method = lambda self: 2
out.append(call(m))
m.method = lambda: 3
out.append(call(m))
del m.method, M.method
M.__getattr__ = lambda self, name: lambda: f"getattr {name}"
out.append(call(m))
print(out)
