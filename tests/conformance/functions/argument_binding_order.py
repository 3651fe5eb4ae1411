def f(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, x=6, a=7, b=8))
print(f(*[1, 2], **{"c": 9, "d": 0}))
print(f(1, d=1, e=2, z=3, y=4))


def only_positional(a, b, /): return a, b
def only_keyword(*, a, b=1): return a, b
def anything(*args, **kwargs): return args, kwargs
def self_named(self, args, kwargs): return self, args, kwargs


print(only_positional(1, 2), only_keyword(a=0), anything(1, self=2, args=3, kwargs=4))
print(self_named(kwargs=1, self=2, args=3))
r = anything(**{"not an identifier": 1, "class": 2})
print(r)
d = {"x": 1}
print(anything(**d)[1] is d)
t = (1, 2)
print(anything(*t)[0] is t, anything(*[]) == ((), {}))


class M:
    def method(*args, **kwargs):
        return len(args), sorted(kwargs)

    def named(self, x): return x


print(M().method(1, self=2), M().named(x=5), M.named(self=None, x=1), M.named(x=2, self=0))
