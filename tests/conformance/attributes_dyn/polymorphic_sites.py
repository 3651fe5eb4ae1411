# One attribute and call site sees many unrelated types.
import types


class Plain:
    def __init__(self):
        self.v = 1

    def f(self):
        return self.v


class Slot:
    __slots__ = "v"

    def __init__(self):
        self.v = 2
    f = Plain.f


class Prop:
    v = property(lambda self: 4)

    def f(self):
        return self.v


class Get:
    def __getattr__(self, n):
        return 8 if n == "v" else (lambda: 8)


class Meta(type):
    v = 16

    def f(cls):
        return cls.v


class AsClass(metaclass=Meta):
    pass


mod = types.ModuleType("m")
mod.v = 32
mod.f = lambda: mod.v
ns = types.SimpleNamespace(v=64, f=lambda: 64)


class Kid(Plain):
    extra = 0


objs = [Plain(), Slot(), Prop(), Get(), AsClass, mod, ns, Kid()]


def loop(n=2400):
    reads = calls = 0
    for i in range(n):
        o = objs[i % 8]
        reads += o.v
        calls += o.f()
    return reads, calls


print(loop())
print(sum(o.v for o in objs) * 300)


def mono_then_poly(n=3000):
    total = 0
    for i in range(n):
        o = objs[0] if i < 2000 else objs[i % 8]
        total += o.v
        o2 = objs[0] if i < 2000 else objs[(i * 3) % 8]
        total += o2.f()
    return total


print(mono_then_poly())
