def one(x): return x + 1
def two(x, y=10): return x + y
def star(*a): return sum(a)
def kw(**k): return len(k)
def gen(x): yield x


class Call:
    def __call__(self, x): return x * 100
class Make:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Make({self.x})"
class Sub(int): pass


def call(f, x): return f(x)


targets = [one] * 30 + [two, star, Call(), Make, Sub, abs, str, [].__contains__, one.__call__, Make(1).__eq__,
                        lambda v: -v, {5: "got"}.get,
                        type, one] + [two] * 30 + [staticmethod(one), classmethod, list.__len__.__class__]
print([call(f, 5) for f in targets[29:-2]][:15])
for bad in (kw, 5, None, "s", two.__name__, lambda: 0, lambda a, b: 0, Make(1), [one], len, int.__add__):
    for _ in range(3): call(one, 1)
    try:
        print(call(bad, 5))
    except TypeError as error:
        print(str(error))


def replaced():
    out = []
    for i in range(60):
        out.append(one(i))
        if i == 30: globals()["one"] = two
        if i == 45: two.__defaults__ = (1000,)
        if i == 50: two.__code__ = (lambda x, y: (x, y)).__code__
    return out[29:33], out[44:48], out[-1]


print(replaced())


class Poly:
    def m(self): return "Poly"
class Other:
    def m(self): return "Other"
class Child(Poly): pass
class Static: m = staticmethod(lambda: "static")
class Klass:
    @classmethod
    def m(cls): return cls.__name__
class Attr:
    def __init__(self): self.m = lambda: "instance"
class Dyn:
    def __getattr__(self, name): return lambda: "dynamic " + name


def method(o): return o.m()


objects = [Poly()] * 20 + [Other(), Child(), Static(), Klass(), Attr(), Dyn(), Poly(), Klass, Static]
print([method(o) for o in objects][19:])
Child.m = lambda self: "now own"
Poly.m = lambda self: "patched"
print([method(o) for o in objects][19:22], method(objects[-3]))
print(sum(call(lambda v, i=i: v * i, 2) for i in range(100)),
      [call(c, 3) for c in (float, bool, complex, range, bytes, set().add)])
