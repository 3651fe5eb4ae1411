def a(x):
    def b():
        def c():
            def d():
                nonlocal x
                x += 1
                return x
            return d
        return c
    return b


f = a(1)()()
print(f(), f(), f.__code__.co_freevars)


def outer():
    v = "outer"

    class Middle:
        v = "class scope is skipped"

        def method(self):
            def inner():
                return v
            return inner()
        comprehension = [v for _ in range(1)]
        direct = v

    return Middle().method(), Middle.comprehension, Middle.direct


print(outer())


def through_lambda(x):
    return lambda y: lambda z: lambda: (x, y, z)


print(through_lambda(1)(2)(3)())


def through_comprehension(n):
    return [[(lambda: (i, j, n))() for j in range(2)] for i in range(2)]


print(through_comprehension(9))


def siblings():
    shared = []

    def one(): shared.append("one"); return two
    def two(): shared.append("two"); return shared
    return one()()


print(siblings())
