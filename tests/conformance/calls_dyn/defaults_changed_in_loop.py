# __defaults__ and __kwdefaults__ are reassigned while a warm loop calls the function.
def f(a, b=1, *, k=10):
    return a + b + k


def loop(n=2000):
    seen = []
    for i in range(n):
        if i == 300:
            f.__defaults__ = (2,)
        elif i == 600:
            f.__kwdefaults__ = {"k": 100}
        elif i == 900:
            f.__kwdefaults__["k"] = 200
        elif i == 1200:
            f.__defaults__ = (7, 8)
        elif i == 1500:
            f.__defaults__ = None
        elif i == 1700:
            f.__defaults__, f.__kwdefaults__ = (5,), None
        try:
            item = f(0)
        except TypeError as e:
            item = str(e)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)
f.__defaults__ = (1, 2)
f.__kwdefaults__ = {"k": 0}
print(f())
for attr, bad in (("__defaults__", [1]), ("__kwdefaults__", (1,)), ("__code__", None)):
    try:
        setattr(f, attr, bad)
    except TypeError as e:
        print(e)
del f.__defaults__
print(f.__defaults__)


def mut(x, acc=[]):
    acc.append(x)
    return len(acc)


print([mut(i) for i in range(2000)][-1], len(mut.__defaults__[0]))
