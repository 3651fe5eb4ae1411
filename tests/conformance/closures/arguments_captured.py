def positional(a, *args, k=1, **kw):
    def inner():
        return a, args, k, kw
    a = a * 2
    return inner


print(positional(1, 2, 3, k=4, z=5)())


def keyword_only(*, first, second=0):
    return (lambda: first), (lambda: second)


print([f() for f in keyword_only(first=1)])


class C:
    def method(self, x):
        def show():
            return self.name, x
        self.name = "changed later"
        return show

    name = "class"


print(C().method(5)())


def only_some(a, b, c, d):
    x = b

    def inner():
        nonlocal b
        b += 1
        return b, d
    return inner(), x, b, a, c


print(only_some(1, 2, 3, 4))


def rebinding(n):
    def inc():
        nonlocal n
        n += 1
    for _ in range(3):
        inc()
    return n


print(rebinding(10))


def default_of_captured(x):
    def f(y=x):
        return x, y
    x += 1
    return f()


print(default_of_captured(1))
print((lambda x: [(lambda: x)(), (x := x + 1), (lambda: x)()])(3))
