# Positional-only and keyword-only parameters together with star parameters and defaults.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, g=8))
print(f(1, d=4, a=10, b=20))
print(f(1, c=9, d=4))
try:
    f(1, 2, 3, c=4, d=5)
except TypeError as e:
    print(e)


def po(x, /, **kw):
    return x, kw


print(po(1, x=2))


class C:
    def update(self, /, *args, **kw):
        return type(self).__name__, args, kw

    def norm(self, **kw):
        return kw


print(C().update(self=1, other=2))
try:
    C().norm(self=1)
except TypeError as e:
    print(e)
print((lambda a, /, *, b: (a, b))(1, b=2))
print(f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
print(f.__defaults__, f.__kwdefaults__)
for i in range(2000):
    r = f(i, d=i, z=i) if i % 2 else f(i, i, i, i, d=0)
print(r)
