# A class called in a loop gets its __init__, __new__ and metaclass __call__ changed.
class M(type):
    pass


class C(metaclass=M):
    def __init__(self, v):
        self.v = v


def loop(n=2000):
    seen = []
    for i in range(n):
        if i == 300:
            C.__init__ = lambda self, v: setattr(self, "v", v * 10)
        elif i == 600:
            C.__new__ = lambda cls, v: "not an instance"
        elif i == 900:
            C.__new__ = lambda cls, v: object.__new__(cls)
        elif i == 1200:
            M.__call__ = lambda cls, v: ("meta call", v)
        elif i == 1500:
            del M.__call__
        elif i == 1700:
            del C.__init__
        elif i == 1850:
            C.__init__ = lambda self, v: 5
        try:
            item = C(1)
            if isinstance(item, C):
                item = vars(item)
        except TypeError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)


class D:
    pass


for src in ("D(1)", "D(x=1)", "object.__new__()", "object.__new__(int)", "object.__new__(3)", "int.__new__(str)"):
    try:
        eval(src)
    except TypeError as e:
        print(e)
D.__new__ = lambda cls, *a: object.__new__(cls)
print(type(D(1)).__name__)
try:
    D.__new__ = lambda cls, *a: object.__new__(cls, *a)
    D(1)
except TypeError as e:
    print(e)
