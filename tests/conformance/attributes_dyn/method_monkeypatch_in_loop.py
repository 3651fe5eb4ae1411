# Methods replaced on a class, its base and an instance while a loop calls them.
class A:
    def m(self, x):
        return x + 1

    @staticmethod
    def s(x):
        return ("s", x)

    @classmethod
    def c(cls, x):
        return (cls.__name__, x)


class B(A):
    pass


def loop(obj, n=2000):
    seen = []
    for i in range(n):
        if i == 400:
            A.m = lambda self, x: x + 2
        elif i == 800:
            B.m = lambda self, x: x + 3
        elif i == 1200:
            obj.m = lambda x: "instance"
        elif i == 1600:
            del obj.m, B.m
        elif i == 1800:
            A.m = 5 .__add__
        item = obj.m(10)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


print(loop(B()))


def kinds(obj, n=2000):
    seen = []
    for i in range(n):
        if i == 700:
            A.s = classmethod(lambda cls, x: ("cm", cls.__name__, x))
            A.c = staticmethod(lambda x: ("now static", x))
        elif i == 1400:
            A.s = lambda self, x: ("plain", type(self).__name__, x)
            A.c = property(lambda self: lambda x: ("prop", x))
        item = obj.s(1), obj.c(2)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in kinds(B()):
    print(s)
