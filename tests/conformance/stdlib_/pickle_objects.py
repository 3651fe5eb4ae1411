# pickle: classes, functions by name, instances with reduce/getstate/setstate/getnewargs, cycles.
import copyreg
import pickle


def func(x):
    return x + 1


class A:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return vars(self) == vars(o)


class State(A):
    def __getstate__(self):
        return {"v": self.v, "saved": True}

    def __setstate__(self, s):
        self.__dict__ = {"v": s["v"] * 10}


class Reduce:
    def __init__(self, *a):
        self.a = a

    def __reduce__(self):
        return Reduce, ("rebuilt", *self.a), {"extra": 1}


class Slots:
    __slots__ = ("x", "y")


class New(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], "new"


class Outer:
    class Inner:
        pass


for proto in (0, 2, pickle.HIGHEST_PROTOCOL):
    def rt(o):
        return pickle.loads(pickle.dumps(o, proto))
    print(proto, rt(func) is func, rt(A) is A, rt(A(1)) == A(1), vars(rt(State(2))), rt(Reduce(5)).a, vars(rt(Reduce())))
    print(rt(New(1, 2)), rt(len) is len, rt(Outer.Inner) is Outer.Inner if proto > 3 else "-", rt([1, (2, {3}), {"k": b"b"}, 2 ** 70, 1.5, None, "é"]))
s = Slots()
s.x = 5
print(pickle.loads(pickle.dumps(s)).x, hasattr(pickle.loads(pickle.dumps(s)), "y"))
lst = []
lst.append(lst)
r = pickle.loads(pickle.dumps(lst))
print(r[0] is r)
a = A(None)
a.v = a
b = pickle.loads(pickle.dumps(a))
print(b.v is b)
x = [1]
p, q = pickle.loads(pickle.dumps((x, x)))
print(p is q, pickle.loads(pickle.dumps(A(1).__eq__))(A(1)))
for bad in (lambda: 1, (i for i in ()), __import__("threading").Lock(), type("Local", (), {})(), __import__("sys")):
    try:
        pickle.dumps(bad)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
for data in (b"", b"junk", pickle.dumps([1, 2])[:-3]):
    try:
        pickle.loads(data)
    except Exception as e:
        print(type(e).__name__, e)
copyreg.pickle(complex, lambda c: (complex, (c.real + 1, c.imag)))
print(pickle.loads(pickle.dumps(1 + 2j)))
