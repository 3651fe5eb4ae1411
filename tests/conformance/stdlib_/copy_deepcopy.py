# copy.copy, copy.deepcopy and copy.replace: memo, cycles, hooks, slots, functions, subclasses.
import copy


class A:
    def __init__(self, v):
        self.v = v


class Hook(A):
    def __copy__(self):
        return Hook(("copied", self.v))

    def __deepcopy__(self, memo):
        return Hook(("deep", copy.deepcopy(self.v, memo)))


class Slots:
    __slots__ = ("a", "__dict__")


class L(list):
    pass


src = {"l": [1, [2]], "t": (1, [2]), "s": {1}, "a": A([5])}
c, d = copy.copy(src), copy.deepcopy(src)
src["l"][1].append(3)
src["t"][1].append(4)
src["a"].v.append(6)
print(c["l"], d["l"], d["t"], c["t"], d["a"].v, c["a"].v)
x = [1]
d = copy.deepcopy([x, x])
print(d[0] is d[1], d[0] is x)
a = A(None)
a.v = [a]
b = copy.deepcopy(a)
print(b.v[0] is b, b is not a)
print(copy.copy(Hook(1)).v, copy.deepcopy(Hook([1])).v)
s = Slots()
s.a, s.b = [1], 2
t = copy.deepcopy(s)
print(t.a, t.b, t.a is s.a)
l = L([1, [2]])
l.attr = "x"
m = copy.copy(l)
print(type(m).__name__, m, m.attr, m[1] is l[1])
f = lambda: 0
print(copy.deepcopy(f) is f, copy.deepcopy(A) is A, copy.copy((1, 2)), copy.deepcopy("s"), copy.deepcopy(range(3)))
tup = (1, (2, 3))
print(copy.deepcopy(tup) is tup)


class R:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __replace__(self, /, **kw):
        return R(**{**vars(self), **kw})


print(vars(copy.replace(R(1, 2), y=5)))
for bad in (lambda: copy.replace(3), lambda: copy.deepcopy((i for i in ())), lambda: copy.copy(__import__("threading").Lock())):
    try:
        bad()
    except TypeError as e:
        print(e)
print(sum(copy.deepcopy([i, [i]])[1][0] for i in range(2000)))
