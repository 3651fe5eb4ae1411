# The dict and tuple a callee gets are fresh, and mutation does not reach the caller.
def f(**k):
    k["new"] = 1
    return k


d = {"a": 1}
print(f(**d), d)


def g(*a):
    return a


t = (1, 2)
print(g(*t) is t, g(*[1]) == (1,), g() is g())


def h(**k):
    return k


e = {}
print(h(**e) is e, list(h(b=1, a=2, **{"c": 3, "0": 4})))


def order(**k):
    return list(k)


print(order(z=1, **{"y": 2}, x=3))


class Evil:
    def __init__(self):
        self.log = []

    def keys(self):
        self.log.append("keys")
        return iter("ab")

    def __getitem__(self, k):
        self.log.append(k)
        return k


ev = Evil()
print(h(**ev), ev.log)


class StrSub(str):
    pass


k = h(**{StrSub("sub"): 1})
print(k, type(next(iter(k))).__name__)


def takes(sub):
    return sub


print(takes(**{StrSub("sub"): 2}))
s = 0
for i in range(2000):
    kw = {"x": i} if i % 2 else {"y": i, "x": 1}
    s += sum(h(**kw).values())
print(s)
